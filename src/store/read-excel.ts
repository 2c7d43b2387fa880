/** What reads workbooks: a file of its own beside the bundle. */

export { unzipSync } from 'fflate';
export { readSheet } from 'read-excel-file/universal';
