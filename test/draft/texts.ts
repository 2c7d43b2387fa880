/** Policies written for the tests: firms, addresses and numbers are made up. */

export const english = `Privacy notice of Lantern & Finch

Last updated: 4 March 2025. Effective from 1 April 2025.

1. Who we are

Lantern & Finch Ltd ("we", "us") runs an online bookshop. You can write to hello@lanternfinch.example or call +44 20 7946 0958.
Our office is at 14 Harbour Lane, Bristol, BS1 4ZZ, United Kingdom.

2. How long we keep data

We keep:

- order data for seven (7) years after the end of the contract;
- messages for at most 90 days;
- server logs for 3 to 6 months.

The visitor counter cookie lives for 24 hours. We answer every request within one month.
Our shop has been open for two years and is reachable 24 hours a day.

3. Sending data abroad

Some suppliers process orders in Canada. We rely on Standard Contractual Clauses approved by the European Commission. We no longer rely on the Privacy Shield.

4. Your rights

You may complain to the Information Commissioner's Office (ICO). See https://www.lanternfinch.example/rights. Visits are counted with Google Analytics.
Children under 16 may not order.
`;

export const dutch = `Privacyverklaring Tuinhuis Noord

Versie van 12 mei 2024

Tuinhuis Noord B.V.
Kerkweg 12a
9712 AB Groningen
Nederland
KvK 12345678
Telefoon: 050 - 313 22 11
E-mail: privacy[at]tuinhuisnoord.example

Hoe lang bewaren wij gegevens?

Facturen bewaren wij zeven jaar na afloop van het boekjaar. Sollicitaties verwijderen wij uiterlijk na vier weken.
Wij geven gegevens door aan een partij in de Verenigde Staten op grond van modelcontractbepalingen.

Klachten

U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.
`;

export const french = `Politique de confidentialité

Dernière mise à jour : 1er juin 2023

Atelier Lumen SARL, 12 rue des Tilleuls, 69003 Lyon, France, tél. 04 72 00 11 22.

Durée de conservation

Vos données sont conservées 3 ans à compter de votre dernière commande. Les cookies de mesure expirent au plus tard après treize mois.
Nous répondons sous un mois.

Réclamation

Vous pouvez introduire une réclamation auprès de la CNIL.
`;

export const german = `Datenschutzerklärung

Stand: 15. Januar 2024

Verantwortlich ist die Waldkauz GmbH, Lindenstraße 7, 10969 Berlin.

Speicherdauer

Wir speichern Bewerbungen höchstens sechs Monate. Rechnungen bewahren wir zehn Jahre auf.
Grundlage der Übermittlung sind Standardvertragsklauseln und ein Angemessenheitsbeschluss.
Beschwerden richten Sie an die Berliner Landesbeauftragte für Datenschutz.
`;
