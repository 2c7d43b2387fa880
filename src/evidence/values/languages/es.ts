import type { Words } from './words.js';

export const es: Words = {
  numbers: {
    ones: 'uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis/dieciseis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    joined: (ten, one) => `${ten} y ${one}`,
    hundred: (one) => (one === undefined ? 'cien/ciento' : `${one}cientos`),
    and: ' ',
    others: {
      veintiuno: 21,
      veintiún: 21,
      veintidós: 22,
      veintitrés: 23,
      veinticuatro: 24,
      veinticinco: 25,
      veintiséis: 26,
      veintisiete: 27,
      veintiocho: 28,
      veintinueve: 29,
    },
    to: 'a|o|y|hasta',
  },
  periods: {
    units: { Y: 'años?', M: 'mes|meses', W: 'semanas?', D: 'd[ií]as?', H: 'horas?' },
    full: 'largos|completos',
    working: 'hábiles|laborables',
    fixed: { 'medio año': 'P6M', 'año y medio': 'P18M' },
    max: {
      before:
        'hasta|no (?:más|superior*) (?:de|a)|en (?:un|el) plazo (?:máximo )?de|plazo(?: máximo)? de|dentro de(?: los)?|menos de|sin exceder(?: de)?|no exced*(?: de)?|inferior a',
      loose: 'máxim[oa]s?|como mucho|a más tardar',
      behind: 'como (?:máximo|mucho)|máximo|a más tardar',
    },
    min: {
      before: 'al menos|no menos de|por lo menos|(?<!no )más de',
      loose: 'mínim[oa]s?',
      behind: 'como mínimo|al menos',
    },
    counted: {
      before: 'más|\\+',
      behind: 'después|desde|tras|a (?:partir|contar)|siguientes|posteriores',
    },
    no: {
      before: 'hace|cada|todos los|por|últimos|últimas|desde hace|anteriores',
      behind: '(?:al|por|a la) (?:día|semana|mes|año)|de (?:experiencia|antigüedad)|atrás',
    },
    idle: 'de inactividad|sin (?:actividad|uso|contacto)',
    small: 'de|los|las|el|la|un|una|durante|periodo de|período de|plazo de|tras',
    keep: 'cuánto tiempo|sobrescrib*|conserv*|almacen*|elimin*|suprim*|supresión|borr*|guard*|retenc*|anonimiz*|destru*',
    answer: 'respond*|respuesta*|contest*|atender*',
    other: 'notific*|inform(?:ar|aremos)|desist*|cancelación|devol*|garantía|pago|pag*|entreg*|antelación',
  },
  dates: {
    updated:
      'última (?:actualización|modificación|revisión|versión)|(?:actualizad[oa]|modificad[oa]|revisad[oa])(?: el)?|fecha de (?:la )?(?:última )?(?:actualización|revisión|modificación)|versión(?: de| del)?',
    effective:
      'en vigor(?: desde| a partir del?)?(?: el)?|entrada en vigor|vigente (?:desde|a partir)(?: del?| el)?|fecha (?:efectiva|de vigencia|de entrada en vigor)|vigencia',
    takesEffect: 'entra(?:rá)? en vigor',
    former: 'sustituy*|anterior*|reemplaz*',
    law: '(?:ley|leyes|reglamentos?|directivas?|real decreto|decretos?|RGPD|LOPD*|LSSI*|orden|código|sentencia|convenio)',
  },
  ages: {
    sure: {
      before: 'edad de|mayor(?:es)? de|menor(?:es)? de|edad (?:mínima|inferior a|superior a)(?: de)?',
      behind: 'de edad|o más|cumplidos',
    },
    likely: 'a partir de|desde',
    child: 'niños?|niñas?|menor*|padres|tutor*|personas',
  },
  contacts: {
    at: 'at|arroba',
    dot: 'dot|punto',
    phone: 'tel|teléfono|telefono|llam*|móvil|whatsapp',
    number: 'fax|nif|cif|número|n\\.?º|registro*|iban|bic|inscrit*',
    street: 'calle|c/|plaza|paseo|avenida|avda\\.?|ronda|camino|carretera',
    box: 'apartado(?: de correos)?',
    part: '(?:planta|piso|puerta|bloque|oficina|local|edificio|escalera) ?[a-z0-9]{1,5}|\\d{1,2}[ºª](?: planta)?',
  },
  places: {
    send: 'transf*|env[ií]*|comunic*|ced*|compart*',
    store: 'almacen*|aloj*|servidores?|conserv*|centros? de datos|guard*',
    process: 'trat(?:a|an|amos|ados|amiento)|acced*|acceso',
    seat: 'establecid*|sede|ubicad*|domicili*|oficinas?',
    outside: 'fuera de|desde|procedentes? de|salvo|excepto|entre',
    toward: 'a|hacia',
    of: 'de',
    audience:
      'si (?:usted )?(?:vive|reside)|resid*|usuarios (?:de|en)|clientes (?:de|en)|leyes de|tribunales|entreg*|ciudadanos',
    others: 'proveedor*|encargad*|socios?|filial*|terceros?|autoridad',
    not: 'no|nunca|ninguna?|jamás|ni|tampoco',
    unless: 'no solo|no sólo|salvo|a menos que|excepto|sin su',
    lacking: 'sin|ausencia de|a falta de|ningun*|no',
    but: 'pero|sino|sin embargo|aunque',
    and: 'y|e|o|u',
    commission: 'comisión europea|comisión',
  },
  names: {
    we: 'la sociedad|la empresa|nosotros|nos|nuestr[oa]s?',
    controller: 'es (?:el |la )?responsable|gestiona|opera',
    lead: 'el|la|los|las|este|esta|nuestr[oa]|en|por|para|de|del|si|contacto|y|un|una|a|empresa|sociedad',
    titles:
      'política|privacidad|protección|datos|personales|aviso|legal|cookies?|condiciones|reglamento|general|ley|orgánica|rgpd|comisión|europea|unión|responsable|tratamiento|versión|servicios?|sitio|web|usuarios?|de|la|el|los|y|del|espacio|económico|europeo',
  },
  safeguards: {
    'standard-contractual-clauses': 'cláusulas (?:contractuales )?tipo|SCCs?',
    'eu-us-dpf': '(?:eu[- –]us )?data privacy framework|marco de privacidad de datos',
    'eu-us-privacy-shield': 'privacy[- ]?shield|escudo de (?:la )?privacidad',
    'binding-corporate-rules': 'normas corporativas vinculantes',
    'adequacy-decision': 'decisi(?:ón|ones) de adecuación',
    'adequate-protection': 'nivel (?:de protección )?adecuado(?: de protección)?',
  },
  complaint: 'reclamaci*|reclam*|queja',
  links: {
    rights: 'baja|preferencias|solicit*|reclam*|sus derechos|oponer*',
    cookies: '(?:configuración|política|preferencias) de cookies|consentimiento',
    other: 'política de privacidad|condiciones|más información|cláusulas|copia',
  },
};
