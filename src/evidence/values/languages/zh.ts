import type { Words } from './words.js';

export const zh: Words = {
  dates: {
    updated: '(?:最[后近後]|最新)?(?:更新|修[订訂改])(?:日期|时间|時間|于|於)?|版本日期',
    effective: '(?:生效|施行|实施|實施)(?:日期|时间|時間)?',
    law: '条例|條例|保护法|保護法',
  },
};
