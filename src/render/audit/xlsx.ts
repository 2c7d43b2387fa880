import { tableSheet, workbook } from '../workbook.js';
import { auditRows, auditWidths } from './csv.js';
import type { AuditView } from './view.js';

/** An audit as a workbook: one row an item and a policy. */
export const auditXlsx = (view: AuditView): Promise<Uint8Array> =>
  workbook([tableSheet('Audit', [...auditRows(view)].flat(), auditWidths)]);
