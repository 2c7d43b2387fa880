/** Reads one document, in a thread of its own: what a hostile one takes in time and memory ends with the thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument, type Task } from './read.js';

void readDocument(workerData as Task).then((answer) => parentPort?.postMessage(answer));
