/** A file of its own beside the bundle, where a default export would come out as the whole package. */
export { default as writeExcelFile } from 'write-excel-file/universal';
