import type { Words } from './words.js';

export const pt: Words = {
  numbers: {
    ones: 'um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    joined: (ten, one) => `${ten} e ${one}`,
    hundred: (one) => (one === undefined ? 'cem/cento' : `${one}centos`),
    and: ' e ',
    to: 'a|ou|e|até',
  },
  periods: {
    units: { Y: 'anos?', M: 'mês|mes|meses', W: 'semanas?', D: 'dias?', H: 'horas?' },
    full: 'completos|corridos',
    working: 'úteis',
    max: {
      before: 'até|não (?:mais|superior) (?:de|a|do que)|no prazo (?:máximo )?de|dentro de|menos de',
      loose: 'máxim[oa]|no máximo|o mais tardar',
      behind: 'no máximo|o mais tardar',
    },
    min: {
      before: 'pelo menos|não menos de|mais de',
      loose: 'mínim[oa]|no mínimo',
      behind: 'no mínimo|pelo menos',
    },
    counted: { before: 'mais|\\+', behind: 'após|depois|a (?:partir|contar)|desde|contados|seguintes' },
    no: {
      before: 'há|cada|todos os|por|últimos|últimas',
      behind: '(?:por|ao) (?:dia|semana|mês|ano)|de experiência|atrás',
    },
    idle: 'de inatividade|sem (?:atividade|utilização)',
    small: 'de|os|as|o|a|um|uma|durante|período de|prazo de|após',
    keep: 'quanto tempo|conserv*|armazen*|elimin*|apag*|guard*|reten[çc]*|ret[eé]m|mant(?:ém|emos|er|idos)|exclu*|anonimiz*',
    answer: 'respond*|resposta*',
    other: 'notific*|inform(?:ar|aremos)|devol*|garantia|pagament*|entreg*|antecedência',
  },
  dates: {
    updated:
      'última (?:atualização|actualização|modificação|revisão|alteração)|(?:atualizad[oa]|actualizad[oa]|alterad[oa]|revist[oa])(?: em| a)?|data de (?:atualização|revisão)|versão(?: de)?',
    effective:
      'em vigor(?: desde| a partir de)?|entrada em vigor|vigente (?:desde|a partir)|vigência|data efetiva',
    law: '(?:lei|regulamento|diretiva|decreto(?:-lei)?|LGPD|RGPD)',
  },
  ages: {
    sure: {
      before: 'idade (?:de|inferior a|superior a|mínima de)|menor(?:es)? de|maior(?:es)? de',
      behind: 'de idade|ou mais',
    },
    likely: 'com menos de|a partir de|com mais de',
    child: 'crianças?|menor*|pais|pessoas',
  },
};
