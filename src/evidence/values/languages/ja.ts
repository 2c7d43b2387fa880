import type { Words } from './words.js';

export const ja: Words = {
  dates: {
    updated: '最終更新日?|更新日|最終改定日?|改定日?|改訂日?|改正日?',
    effective: '施行日?|発効日?|制定日?|適用開始日',
    law: '法律|規則|条例',
  },
};
