#include "netlog/exchange/title_tables.hpp"

#include <array>

namespace netlog {
namespace {

constexpr std::array linkedin_rows{
    Titles{CellMeaning::first, 1252, "First Name"},  Titles{CellMeaning::last, 1252, "Last Name"},
    Titles{CellMeaning::profile, 1252, "URL"},       Titles{CellMeaning::email, 1252, "Email Address"},
    Titles{CellMeaning::company, 1252, "Company"},   Titles{CellMeaning::role, 1252, "Position"},
    Titles{CellMeaning::date, 1252, "Connected On"},
};

constexpr std::array google_rows{
    Titles{CellMeaning::name, 1252, "Name"},
    Titles{CellMeaning::prefix, 1252, "Name Prefix"},
    Titles{CellMeaning::first, 1252, "Given Name|First Name"},
    Titles{CellMeaning::middle, 1252, "Additional Name|Middle Name"},
    Titles{CellMeaning::last, 1252, "Family Name|Last Name"},
    Titles{CellMeaning::suffix, 1252, "Name Suffix"},
    Titles{CellMeaning::nickname, 1252, "Nickname"},
    Titles{CellMeaning::filed_as, 1252, "File As"},
    Titles{CellMeaning::birthday, 1252, "Birthday"},
    Titles{CellMeaning::note, 1252, "Notes"},
    Titles{CellMeaning::categories, 1252, "Group Membership|Labels"},
    Titles{CellMeaning::label, 1252,
           "E-mail # - Type|E-mail # - Label|Phone # - Type|Phone # - Label|Address # - Type|Address # - Label"},
    Titles{CellMeaning::email, 1252, "E-mail # - Value"},
    Titles{CellMeaning::phone, 1252, "Phone # - Value"},
    Titles{CellMeaning::city, 1252, "Address # - City"},
    Titles{CellMeaning::company, 1252, "Organization # - Name|Organization Name"},
    Titles{CellMeaning::role, 1252, "Organization # - Title|Organization Title"},
    Titles{CellMeaning::website, 1252, "Website # - Value"},
};

constexpr std::array common_rows{
    // English, and the languages of Western Europe.
    Titles{CellMeaning::prefix, 1252,
           "Prefix|Name Prefix|Salutation|Honorific|Anrede|Civilité|Tratamiento|Tratamento|Aanhef|Tittel"},
    Titles{CellMeaning::first, 1252,
           "First Name|Firstname|First|Given Name|Givenname|Given|Forename|Vorname|Rufname|Prénom|Nombre|Nombres|Nome|"
           "Primeiro nome|Voornaam|Förnamn|Fornavn|Etunimi|Eesnimi"},
    Titles{CellMeaning::middle, 1252,
           "Middle Name|Middlename|Middle|Additional Name|Additional Names|Weitere Vornamen|Zweiter Vorname|"
           "Deuxième prénom|Segundo nombre|Secondo nome|Segundo nome|Nome do meio|Outros nomes/apelidos|"
           "Middelste naam|Tussenvoegsel|Mellannamn|Mellemnavn|Mellomnavn|Toinen nimi"},
    Titles{CellMeaning::last, 1252,
           "Last Name|Lastname|Last|Surname|Family Name|Familyname|Family|Nachname|Familienname|Zuname|Nom|"
           "Nom de famille|Apellidos|Apellido|Cognome|Sobrenome|Último nome|Apelido|Achternaam|Efternamn|Efternavn|"
           "Etternavn|Sukunimi|Perekonnanimi"},
    Titles{CellMeaning::suffix, 1252,
           "Suffix|Name Suffix|Suffixe|Sufijo|Suffisso|Titolo straniero|Sufixo|Achtervoegsel|Namnsuffix|Suffiks|"
           "Jälkiliite"},
    Titles{CellMeaning::name, 1252,
           "Name|Full Name|Fullname|Display Name|Displayname|Formatted Name|Contact Name|Contact|Person|Kontakt|"
           "Anzeigename|Vollständiger Name|Nom à afficher|Nom complet|Nom affiché|Nombre completo|Nombre mostrado|"
           "Nombre para mostrar|Nombre en pantalla|Nombre y apellidos|Nome completo|Nome visualizzato|"
           "Nome di visualizzazione|Mostrar nome|Nome de exibição|Naam|Weergavenaam|Volledige naam|Namn|Visa|"
           "Visningsnamn|Navn|Vis navn|Visningsnavn|Nimi"},
    Titles{CellMeaning::nickname, 1252,
           "Nickname|Nick Name|Nick|Spitzname|Surnom|Pseudo|Apodo|Soprannome|Alcunha|Bijnaam|Smeknamn|Kallenavn|"
           "Lempinimi"},
    Titles{CellMeaning::company, 1252,
           "Company|Companies|Company Name|Primary Company|Associated Company|Account Name|Employer|Organization|"
           "Organisation|Organization Name|Firm|Business|"
           "Work Company|Firma|Unternehmen|Société|Entreprise|Organisme|Empresa|Compañía|Organización|Società|Azienda|"
           "Ditta|Organizzazione|Organização|Bedrijf|Organisatie|Företag|Yritys|Ettevõte"},
    Titles{CellMeaning::role, 1252,
           "Job Title|Jobtitle|Job|Position|Role|Occupation|Work Title|Function|Beruf|Arbeitstitel|Funktion|Profession|"
           "Fonction|Poste|Titre (fonction)|Titre1|Cargo|Puesto|Qualifica|Posizione|Mansione|Functie|Werkfunctie|"
           "Befattning|Stilling|Job titel|Tehtävänimike|Ametinimetus"},
    Titles{
        CellMeaning::phone, 1252,
        "Phone|Phone #|Phone Number|Telephone|Telephone Number|Tel|iPhone|Mobile|Mobil|Móvil|Móvel|Telemóvel|"
        "Celular|Mobile Phone|Mobile Number|Cell|Cell Phone|"
        "Business Phone|Business Phone #|Home Phone|Home Phone #|Work Phone|Company Main Phone|Other Phone|Car Phone|"
        "Radio Phone|TTY/TDD Phone|TTY/TDD|Callback|ISDN|Rückmeldung|Telefon privat|Telefon geschäftlich|Rappel|RNIS|"
        "Devolución de llamada|Particular|RDSI|Número de centralita de la organización|Ufficio|Ufficio #|"
        "Abitazione|Abitazione #|Automobile|Centralino società|Richiamata automatica|Retorno de chamada|"
        "Tel. de resposta|RDIS|Terugbellen|Hem|Arbete|Hem #|Arbete #|Motringning|Återuppringning|Företag, växel|"
        "Tilbagekald|Ring tilbage|Tilbakeringing|Takaisinsoitto"},
    Titles{CellMeaning::first_phone, 1252,
           "Primary Phone|Haupttelefon|Téléphone principal|Teléfono principal|Telefono principale|Principale|"
           "Telefone principal|Hoofdtelefoon|Telefon 1|Primär telefon|Primær telefon|Hovedtelefon|"
           "Ensisijainen puhelin"},
    Titles{CellMeaning::last_phone, 1252,
           "Pager|Pager Number|Fax|Fax Number|Business Fax|Home Fax|Other Fax|Work Fax|Cercapersone|Buscapersonas|"
           "Localizador|Personsökare|Personsøger|Personsøgernummer|Personsøker|Hakulaite|Piepernummer"},
    Titles{CellMeaning::email, 1252,
           "E-mail Address|E-mail # Address|Email Address|Email Address #|Email|Emails|E-mail|Mail|Primary Email|"
           "Secondary Email|Email #|E-mail #|E-Mail-Adresse|E-Mail #: Adresse|Adresse de messagerie|"
           "Adresse de messagerie #|Dirección de correo electrónico|Correo electrónico|Correo|"
           "Indirizzo posta elettronica|Indirizzo posta elettronica #|Posta elettronica|Endereço de email|"
           "Endereço de correio electrónico|E-mailadres|E-postadress|E-post|E-postadresse|Sähköpostiosoite|Sähköposti"},
    Titles{CellMeaning::city, 1252,
           "City|Town|Locality|Business City|Home City|Other City|Work City|Mailing City|Ort|Stadt|Wohnort|"
           "Ort geschäftlich|Ort privat|Weiterer Ort|Ort (privat)|Ort (geschäftlich)|Privat: Ort|Dienstlich: Ort|"
           "Ville|Comune|Plaats|Werkadres, plaats|Huisadres, plaats|Ander adres, plaats|Werklocatie|Woonplaats|"
           "Ort (arbete)|Ort (hem)|Ort, arbete|Ort, hem|Annan ort|Hemort|Stad|Stad privat|Stad arbete|By|"
           "By (arbejde)|By, arbejde|By, hjem|By (privat)|Anden by|Hjemmeby|Arbejdsby|By (arbeid)|Poststed"},
    Titles{CellMeaning::website, 1252, "Website|Web Page|Web Site|Homepage|URL|Webseite|Site Web|Página web|Sito web"},
    Titles{CellMeaning::profile, 1252, "LinkedIn|LinkedIn URL|LinkedIn Profile"},
    Titles{CellMeaning::birthday, 1252,
           "Birthday|Birthdate|Birth Date|Date of Birth|Geburtstag|Geburtsdatum|Anniversaire|Date de naissance|"
           "Cumpleaños|Fecha de nacimiento|Compleanno|Data di nascita|Data de nascimento|Verjaardag|Födelsedag|"
           "Fødselsdag|Syntymäpäivä"},
    Titles{CellMeaning::birth_year, 1252,
           "Birth Year|Geburtsjahr|Année de naissance|Anno di nascita|Año de nacimiento|Ano de nascimento|"
           "Geboortejaar|Född år|Fødselsår"},
    Titles{CellMeaning::birth_month, 1252,
           "Birth Month|Geburtsmonat|Mois|Mese di nascita|Mes de nacimiento|Mês de nascimento|Geboortemaand|"
           "Född månad|Fødselsmåned"},
    Titles{CellMeaning::birth_day, 1252,
           "Birth Day|Jour|Giorno di nascita|Día de nacimiento|Dia de nascimento|Geboortedag|Född dag"},
    Titles{CellMeaning::note, 1252,
           "Notes|Note|Comments|Comment|Memo|Notizen|Notiz|Kommentare|Bemerkungen|Remarques|Commentaires|Notas|"
           "Anotações|Observações|Notities|Aantekeningen|Opmerkingen|Anteckningar|Noter|Notater|Muistiinpanot|"
           "Muistilaput"},
    Titles{CellMeaning::categories, 1252,
           "Categories|Category|Groups|Group|Labels|Tags|Kategorien|Catégories|Categorías|Categorie|Categorias|"
           "Categorieën|Kategorier|Luokat"},
    Titles{CellMeaning::date, 1252, "Connected On"},

    // Romanian, Polish, Hungarian, Czech, Slovak, Croatian, Slovene, Serbian.
    Titles{CellMeaning::prefix, 1250, "Titlu|Tytuł|Megszólítás|Titul|Titula|Zvanje"},
    Titles{CellMeaning::first, 1250, "Prenume|Imię|Utónév|Keresztnév|Jméno|Křestní jméno|Meno|Krstné meno|Ime"},
    Titles{CellMeaning::middle, 1250,
           "Al doilea prenume|Al doilea nume|Drugie imię|Középső név|Középső|Egyéb utónév|Prostřední jméno|"
           "Druhé jméno|2. křestní jméno|Další jméno|Ďalšie meno|Druhé meno|Srednje ime|Drugo ime"},
    Titles{CellMeaning::last, 1250,
           "Nume|Nume de familie|Nazwisko|Vezetéknév|Családnév|Příjmení|Priezvisko|Prezime|Priimek"},
    Titles{CellMeaning::suffix, 1250, "Sufix|Sufiks|Utótag|Přípona|Titul za jménem|Za příjmením|Prípona|Pripona"},
    Titles{CellMeaning::name, 1250,
           "Nume complet|Nume și prenume|Numele|Nume afișat|Nume de afișat|Nazwa wyświetlana|Wyświetlana nazwa|"
           "Imię i nazwisko|Megjelenítendő név|Megjelenő név|Teljes név|Név|Zobrazované jméno|Celé jméno|"
           "Zobrazované meno|Celé meno|Ime i prezime|Prikazno ime|Ime in priimek"},
    Titles{CellMeaning::nickname, 1250, "Poreclă|Pseudonim|Przydomek|Becenév|Přezdívka|Prezývka|Nadimak|Vzdevek"},
    Titles{CellMeaning::company, 1250,
           "Firmă|Companie|Societate|Organizație|Firma/Organizacja|Cég|Cégnév|Szervezet|Společnost|Organizace|"
           "Spoločnosť|Organizácia|Tvrtka|Podjetje|Kompanija"},
    Titles{CellMeaning::role, 1250,
           "Funcție|Ocupație|Titlu post|Post|Poziție|Stanowisko|Beosztás|Funkce|Pozice|Funkcia|Pozícia|Poslovna "
           "titula|Naziv1|"
           "Radno mesto"},
    Titles{CellMeaning::phone, 1250,
           "Telefon firmă|Telefon domiciliu|Telefon birou|Apel invers|Revenire cu apel telefonic|Wywołanie zwrotne|"
           "Visszahívás|Cég fővonala|Zpětné volání|Spätné volanie|Povratni poziv|Povratni klic|Mobitel|"
           "Centrala podjetja|Pro neslyšící"},
    Titles{CellMeaning::first_phone, 1250,
           "Telefon principal|Telefon podstawowy|Telefon główny|Elsődleges telefon|Primární telefon|Primárny telefón|"
           "Primarni telefon"},
    Titles{CellMeaning::last_phone, 1250, "Operátor|Személyhívó|Javljač|Pozivnik|Pejdžer|Číslo na pager"},
    Titles{CellMeaning::email, 1250,
           "Adresă de poștă electronică|Adresă poștă electronică #|Adresă de e-mail|Adres e-mail|Adres e-mail #|"
           "E-mail cím|E-mailová adresa|E-mailová adresa #|Adresa e-pošte|Adresa e-pošte #|E-poštni naslov|"
           "E-poštni naslov #|E-adresa|E-adresa #"},
    Titles{CellMeaning::city, 1250,
           "Oraș|Oraș birou|Oraș firmă|Oraș domiciliu|Alt oraș|Localitate|Localitate domiciliu|Localitate serviciu|"
           "Miasto|Miasto (biuro)|Miasto (dom)|Miasto (praca)|Adres służbowy - miejscowość|"
           "Adres domowy - miejscowość|Inny adres - miejscowość|Miejscowość|Város|Helység|Település|Város (hivatal)|"
           "Város (lakás)|Más város|Město|Město (zam.)|Město (dom.)|Jiné město|Mesto (práca)|Mesto (domov)|Iné mesto|"
           "Službena adresa - grad|Kućna adresa - grad|Druga adresa - grad|Službeni naslov - kraj|"
           "Domači naslov - kraj|Drugi naslov - kraj|Grad|Grad (posao)|Drugi grad"},
    Titles{CellMeaning::birthday, 1250,
           "Zi de naștere|Data nașterii|Urodziny|Data urodzenia|Születésnap|Narozeniny|Narodeniny|Rođendan|"
           "Rojstni dan"},
    Titles{CellMeaning::birth_year, 1250, "Anul nașterii|Urodziny – Rok|Születési év|Rok narození"},
    Titles{CellMeaning::birth_month, 1250, "Lună de naștere|Urodziny – Miesiąc|Születési hónap|Měsíc narození"},
    Titles{CellMeaning::birth_day, 1250, "Urodziny – Dzień|Születési nap|Den narození"},
    Titles{CellMeaning::note, 1250,
           "Observații|Notatki|Uwagi|Jegyzetek|Jegyzet|Feljegyzések|Megjegyzések|Megjegyzés|Poznámky|Poznámka|"
           "Bilješke|Beleške|Opombe"},
    Titles{CellMeaning::categories, 1250, "Categorii|Kategorie|Kategóriák|Kategórie|Kategorije|Zvrsti"},

    // Russian, Ukrainian, Bulgarian.
    Titles{CellMeaning::prefix, 1251, "Обращение|Звернення|Обръщение"},
    Titles{CellMeaning::first, 1251, "Имя|Ім'я|Ім’я|Собствено име|Име"},
    Titles{CellMeaning::middle, 1251, "Отчество|Второе имя|По батькові|Бащино име"},
    Titles{CellMeaning::last, 1251, "Фамилия|Прізвище|Фамилно име|Фамилия"},
    Titles{CellMeaning::suffix, 1251, "Суффикс|Суфікс|Суфикс"},
    Titles{CellMeaning::name, 1251, "ФИО|Полное имя|Отображаемое имя|Ф.И.О."},
    Titles{CellMeaning::nickname, 1251, "Псевдоним|Псевдонім"},
    Titles{CellMeaning::company, 1251, "Организация|Компания|Організація|Компанія|Фирма"},
    Titles{CellMeaning::role, 1251, "Должность|Посада|Длъжност"},
    Titles{CellMeaning::phone, 1251, "Обратный вызов|Зворотний виклик|Обратно повикване|Телефон|Мобильный"},
    Titles{CellMeaning::first_phone, 1251, "Основной телефон|Основний телефон|Основен телефон"},
    Titles{CellMeaning::last_phone, 1251, "Пейджер|Номер пейджера|Пейджър"},
    Titles{CellMeaning::email, 1251,
           "Адрес эл. почты|Адрес # эл. почты|Адрес электронной почты|Альтернативный адрес электронной почты|"
           "Электронная почта|Адреса ел. пошти|Адреса # ел. пошти|Имейл адрес|Имейл адрес #"},
    Titles{CellMeaning::city, 1251,
           "Город|Город (раб.)|Город (раб. адрес)|Город (дом. адрес)|Місто|Місто (роб. адреса)|Місто (дом. адреса)|"
           "Град|Град (сл. адрес)"},
    Titles{CellMeaning::birthday, 1251, "День рождения|Дата рождения|День народження|Рожден ден"},
    Titles{CellMeaning::birth_year, 1251, "Год рождения"},
    Titles{CellMeaning::birth_month, 1251, "Месяц рождения"},
    Titles{CellMeaning::note, 1251, "Заметки|Примечания|Нотатки|Бележки"},
    Titles{CellMeaning::categories, 1251, "Категории|Категорії"},

    Titles{CellMeaning::prefix, 1254, "Unvan|Ünvan"},
    Titles{CellMeaning::first, 1254, "Ad|Adı|İlk Adı|İsim"},
    Titles{CellMeaning::middle, 1254, "İkinci Ad|İkinci Adı|Orta Ad"},
    Titles{CellMeaning::last, 1254, "Soyad|Soyadı"},
    Titles{CellMeaning::suffix, 1254, "Sonek"},
    Titles{CellMeaning::name, 1254, "Ad Soyad|Adı Soyadı|Görünen Ad|Görüntülenecek isim"},
    Titles{CellMeaning::nickname, 1254, "Takma Ad|Takma adı"},
    Titles{CellMeaning::company, 1254, "Şirket|Kurum"},
    Titles{CellMeaning::role, 1254, "İş Unvanı|İş Ünvanı|Görev"},
    Titles{CellMeaning::phone, 1254, "Geri Arama|İş Telefonu|Ev Telefonu|Cep Telefonu"},
    Titles{CellMeaning::first_phone, 1254, "Birincil Telefon"},
    Titles{CellMeaning::last_phone, 1254, "Çağrı Cihazı"},
    Titles{CellMeaning::email, 1254,
           "E-posta|E-posta Adresi|E-posta # Adresi|Elektronik Posta Adresi|Elektronik Posta # Adres|Birinci e-posta|"
           "İkinci e-posta"},
    Titles{CellMeaning::city, 1254,
           "Şehir|İl|İş Adresi Şehir|İş Şehri|Ev Adresi Şehir|Ev şehri|İş-Şehir|Ev-Şehir|Diğer-Şehir"},
    Titles{CellMeaning::birthday, 1254, "Doğum Günü|Doğum tarihi"},
    Titles{CellMeaning::birth_year, 1254, "Doğum yılı"},
    Titles{CellMeaning::birth_month, 1254, "Doğum ayı"},
    Titles{CellMeaning::note, 1254, "Notlar"},
    Titles{CellMeaning::categories, 1254, "Kategoriler"},

    Titles{CellMeaning::prefix, 932, "肩書き"},
    Titles{CellMeaning::first, 932, "名"},
    Titles{CellMeaning::middle, 932, "ミドル ネーム|ミドルネーム"},
    Titles{CellMeaning::last, 932, "姓"},
    Titles{CellMeaning::suffix, 932, "敬称"},
    Titles{CellMeaning::name, 932, "表示名|氏名|名前"},
    Titles{CellMeaning::nickname, 932, "ニックネーム"},
    Titles{CellMeaning::company, 932, "会社名|会社|組織名|組織"},
    Titles{CellMeaning::role, 932, "役職"},
    Titles{CellMeaning::phone, 932, "コールバック"},
    Titles{CellMeaning::first_phone, 932, "通常の電話"},
    Titles{CellMeaning::last_phone, 932, "ポケットベル"},
    Titles{CellMeaning::email, 932, "電子メール アドレス|電子メール # アドレス|メールアドレス|別のメールアドレス"},
    Titles{CellMeaning::city, 932,
           "市区町村 (会社)|市区町村 (自宅)|市区町村|市町村 (会社)|市町村 (自宅)|市町村 (その他)"},
    Titles{CellMeaning::birthday, 932, "誕生日"},
    Titles{CellMeaning::note, 932, "メモ"},
    Titles{CellMeaning::categories, 932, "分類項目|分類"},
};

/// First what is about somebody else, or about an address and not it, and what a title is called that says how
/// something is written or shown.
constexpr std::array hint_rows{
    TitleHint{CellMeaning::nothing,
              "assist|asst|asist|asszis|asyst|secret|sekret|ayudante|segéd|pomocn|pomoćn|pomočn|помощ|помічн|yardımcı|"
              "avustaj|秘書|アシスタント|助理|비서|manager|vorgesetzt|spouse|emergency|notfall|guardian"},
    TitleHint{CellMeaning::nothing,
              "phonet|yomi|フリガナ|よみ|telex|télex|teleks|телекс|テレックス|display|anzeig|angezeig|affich|complet|"
              "pantalla|wyświetl|megjel|zobraz|visuali|mostrar|exibi|apresentar|afișa|afi?a|afia|weergave|weergegeven|"
              "visning|vist navn|e-postnamn|prikaz|näytett|kuvatav|görünen|показ|кратк|коротк|表示|显示|顯示"},
    TitleHint{CellMeaning::nothing,
              "type|-typ|: typ|typ e|typ 2|typ 3|mailtyp|posttyp|typ poczty|rodzaj|vrsta|laji|tip e|tip de|tip po|tipo|"
              "tipus|türü|тип|種類|类型|label|notif|photo"},
    TitleHint{CellMeaning::likely_last_phone,
              "fax|telecop|faks|факс|ファクス|ファックス|传真|傳真|팩스|pager|pieper|cercapers|buscapers|radiomessag|"
              "semafoon|személyhívó|пейдж|ポケット"},
    TitleHint{CellMeaning::likely_email,
              "mail|messagerie|correo|correio|posta elec|po?ta elec|pota elec|posta elett|elektronik posta|e-post|"
              "e-pošt|почт|пошт|имейл|メール|邮件|郵件|메일|courriel|adresse electronique|sahkopost"},
    TitleHint{CellMeaning::likely_website,
              "web|www|homepage|site internet|url|веб|уеб|spletna stran|internetseite|ホームページ|网页|網頁"},
    TitleHint{CellMeaning::likely_phone,
              "phone|telef|tel.|telf|tel |tel:|mobil|movil|movel|cell|celul|handy|gsm|portable|natel|rufnummer|"
              "telemov|телефон|"
              "тел.|電話|電话|电话|携帯|手机|手機|전화|휴대폰|komork|puhelin|mobitel|talrun|callback"},
    TitleHint{CellMeaning::city,
              "city|ville (|ciudad|citta|cidade|localidade|miasto|miejscow|oraș|ora?|localitate|város|mesto|město|"
              "город|місто|sehir|市区町村|市町村|woonplaats|, plaats|poststed|postitoimipaikka"},
};

}  // namespace

std::span<const Titles> linkedin_titles() {
  return linkedin_rows;
}
std::span<const Titles> google_titles() {
  return google_rows;
}
std::span<const Titles> common_titles() {
  return common_rows;
}
std::span<const TitleHint> title_hints() {
  return hint_rows;
}

}  // namespace netlog
