import { tableSheet, workbook } from '../workbook.js';
import { auditRows, auditWidths } from './csv.js';
import { placesRows } from './places.js';
import type { AuditView } from './view.js';

/** An audit as a workbook: one row an item and a policy. */
export const auditXlsx = (view: AuditView): Promise<Uint8Array> =>
  workbook([tableSheet('Audit', auditRows(view), auditWidths)]);

/** Places, recipients and tools as a workbook. */
export const placesXlsx = (view: AuditView): Promise<Uint8Array> =>
  workbook([tableSheet('Places', placesRows(view), [18, 24, 16, 28, 24, 50, 30])]);
