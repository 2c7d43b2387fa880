/**
 * Small words by which languages are told apart that a detector of letters takes for each other: only words that the relatives
 * do not write so. A language that the detector does not know at all is found by them alone.
 */
export const marks: Readonly<Record<string, string>> = {
  en: 'the of and to is we your you our this by for that with are or may not on as it be will data any from us',
  fr: 'le la les des du est et nous vous vos votre pour dans par ce que qui sont une aux sur cette données d’une ou',
  de: 'der die das und ist wir sie nicht mit für von auf werden wird den dem ein eine nach bei ihre oder zu zum sich',
  it: 'il di che e per non sono con del della dei dati lo gli una nel alla noi vostri ai dal delle suoi',
  pl: 'i w nie do na z są jest oraz lub danych dane przez dla się od które państwa po ze',
  af: 'nie ons jou jy is van ’n vir ook sal het wat word inligting hierdie deur wanneer kan',
  fy: 'fan foar troch jo jim wy binne wurdt wurde gegevens hawwe yn dyn net mei oan dy sille kinne har ús bewarje',
  nl: 'de te van voor door wij zijn wordt worden hebben het een niet met aan dat zullen kunnen onze uw deze',
  hr: 'što tko koji vaše osobne osobnih podatke podataka možete obavijest tvrtka uvjeti ćemo prema uporaba hrvatska tijekom',
  sr: 'šta ko koji vaše lične ličnih podatke podataka možete obaveštenje kompanija uslovi ćemo prema upotreba srbija tokom sa da',
  bs: 'šta ko koji vaše lične ličnih podatke podataka možete obavijest kompanija uslovi ćemo prema upotreba bosna tokom sedmica',
  sl: 'kaj kdo ki vaše osebne osebnih podatke podatkov lahko obvestilo podjetje pogoji bomo glede uporaba če ter smo na voljo vas bo',
  ms: 'anda kami peribadi maklumat akan boleh dengan yang untuk ialah mengikut kerana seperti sahaja ataupun hendaklah bagi',
  id: 'anda kami pribadi informasi akan dapat dengan yang untuk adalah menurut karena seperti hanya atau harus bagi bahwa',
  da: 'ikke vi dine oplysninger hvis af til og opbevarer at kan du også blive fra os jer',
  nb: 'ikke vi dine opplysninger hvis av til og lagrer å kan du også bli fra oss dere',
  nn: 'ikkje vi dine opplysningar viss av til og lagrar å kan du òg bli frå oss dykk',
  sv: 'inte vi dina uppgifter om av till och lagrar att kan du också bli från oss er',
  cs: 'které jsou není jsme nebo osobní údaje bude pokud vaše můžete při budeme že také',
  sk: 'ktoré sú nie sme alebo osobné údaje bude ak vaše môžete pri budeme že tiež',
  es: 'los las una que con para usted sus datos personales y no por más cuando nuestro',
  ca: 'els les una que amb per a vostè les seves dades personals i no per més quan nostre',
  gl: 'os as unha que con para vostede os seus datos persoais e non por máis cando noso',
  pt: 'os as uma que com para você os seus dados pessoais e não por mais quando nosso',
  uk: 'ми ваші персональні дані які що та або ви можете буде не від про і',
  be: 'мы вашы персанальныя даныя якія што і або вы можаце будзе не ад пра',
  ru: 'мы ваши персональные данные которые что и или вы можете будет не от о',
};
