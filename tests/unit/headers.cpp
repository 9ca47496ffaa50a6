// The columns of Outlook and Thunderbird in their languages, and what is told of a header that is not understood.
#include "netlog/exchange/titles.hpp"

#include "address_books.hpp"
#include "ledgers.hpp"
#include <doctest/doctest.h>

using namespace netlog;

namespace {

/// A CSV file of one row, from "Vorname=Ana|Nachname=Pop".
std::string table_of(std::string_view pairs) {
  std::string titles, cells;
  while (!pairs.empty()) {
    const auto pair = pairs.substr(0, pairs.find('|'));
    const auto equals = pair.find('=');
    titles += fmt::format("{}\"{}\"", titles.empty() ? "" : ",", pair.substr(0, equals));
    cells += fmt::format("{}\"{}\"", cells.empty() ? "" : ",", pair.substr(equals + 1));
    pairs.remove_prefix(std::min(pair.size() + 1, pairs.size()));
  }
  return fmt::format("{}\r\n{}\r\n", titles, cells);
}

const std::string of_outlook =
    "Dr. Ana M. Pop jr. | 100, 101, 102, 103, 104 | a@b.ro, c@d.ro | Dentalis | owner | Cluj | http://a.ro";

}  // namespace

TEST_CASE("Outlook's columns are known in its languages, and an assistant's phone is not the person's") {
  check_each(
      Pairs{
          {"Title=Dr.|First Name=Ana|Middle Name=M.|Last Name=Pop|Suffix=jr.|Company=Dentalis|Job Title=owner|Business "
           "City=Cluj|Assistant's Phone=999|Business Fax=104|Business Phone=101|Home Phone=102|Mobile "
           "Phone=103|Primary "
           "Phone=100|E-mail Address=a@b.ro|E-mail Type=SMTP|E-mail Display Name=Ana(a@b.ro)|E-mail 2 Address=c@d.ro|"
           "Web Page=http://a.ro",
           of_outlook},
          {"Anrede=Dr.|Vorname=Ana|Weitere Vornamen=M.|Nachname=Pop|Suffix=jr.|Firma=Dentalis|Position=owner|Ort "
           "geschäftlich=Cluj|Telefon Assistent=999|Fax geschäftlich=104|Telefon geschäftlich=101|Telefon "
           "privat=102|Mobiltelefon=103|Haupttelefon=100|E-Mail-Adresse=a@b.ro|E-Mail-Typ=SMTP|E-Mail: Angezeigter "
           "Name=Ana(a@b.ro)|E-Mail 2: Adresse=c@d.ro|E-Mail 2: Typ=SMTP|Webseite=http://a.ro",
           of_outlook},
          {"Titre=Dr.|Prénom=Ana|Deuxième prénom=M.|Nom=Pop|Suffixe=jr.|Société=Dentalis|Titre1=owner|Ville "
           "(bureau)=Cluj|Téléphone de l'assistant(e)=999|Télécopie (bureau)=104|Téléphone (bureau)=101|Téléphone "
           "(domicile)=102|Tél. mobile=103|Téléphone principal=100|Adresse de messagerie=a@b.ro|Type de "
           "messagerie=SMTP|Nom complet de l'adresse de messagerie=Ana(a@b.ro)|Adresse de messagerie 2=c@d.ro|Page "
           "Web=http://a.ro",
           of_outlook},
          {"Título=Dr.|Nombre=Ana|Segundo nombre=M.|Apellidos=Pop|Sufijo=jr.|Organización=Dentalis|Puesto=owner|Ciudad "
           "de trabajo=Cluj|Teléfono del ayudante=999|Fax del trabajo=104|Teléfono del "
           "trabajo=101|Particular=102|Teléfono móvil=103|Teléfono principal=100|Dirección de correo "
           "electrónico=a@b.ro|Tipo de correo electrónico=SMTP|Nombre de pantalla de correo "
           "electrónico=Ana(a@b.ro)|Dirección de correo electrónico 2=c@d.ro|Página web=http://a.ro",
           of_outlook},
          {"Titolo=Dr.|Nome=Ana|Secondo nome=M.|Cognome=Pop|Titolo "
           "straniero=jr.|Società=Dentalis|Posizione=owner|Città "
           "(uff.)=Cluj|Telefono assistente=999|Fax (uff.)=104|Ufficio=101|Abitazione=102|Cellulare=103|Telefono "
           "principale=100|Indirizzo posta elettronica=a@b.ro|Tipo posta elettronica=SMTP|Nome visualizzato posta "
           "elettronica=Ana(a@b.ro)|Indirizzo posta elettronica 2=c@d.ro|Pagina Web=http://a.ro",
           of_outlook},
          {"Tratamento=Dr.|Primeiro nome=Ana|Segundo nome=M.|Sobrenome=Pop|Sufixo=jr.|Empresa=Dentalis|Cargo=owner|"
           "Business City=Cluj|Telefone do assistente=999|Fax comercial=104|Telefone comercial=101|Telefone "
           "residencial=102|Telefone celular=103|Telefone principal=100|E-mail Address=a@b.ro|Tipo de email=SMTP|Nome "
           "para exibição do email=Ana(a@b.ro)|Endereço de email 2=c@d.ro|Página da Web=http://a.ro",
           of_outlook},
          {"Título=Dr.|Primeiro nome=Ana|Outros nomes/apelidos=M.|Apelido=Pop|Sufixo=jr.|Empresa=Dentalis|Cargo=owner|"
           "Localidade da empresa=Cluj|Telefone do assistente=999|Fax da empresa=104|Telefone da empresa=101|Telefone "
           "da residência=102|Telemóvel=103|Telefone principal=100|Endereço de correio electrónico=a@b.ro|Tipo de "
           "correio electrónico=SMTP|Nome a apresentar para o correio electrónico=Ana(a@b.ro)|Endereço do correio "
           "electrónico 2=c@d.ro|Página na Web=http://a.ro",
           of_outlook},
          {"Titel=Dr.|Voornaam=Ana|Middelste naam=M.|Achternaam=Pop|Achtervoegsel=jr.|Bedrijf=Dentalis|Functie=owner|"
           "Werkadres, plaats=Cluj|Telefoon assistent=999|Fax op werk=104|Telefoon op werk=101|Telefoon "
           "thuis=102|Mobiele telefoon=103|Hoofdtelefoon=100|E-mailadres=a@b.ro|E-mailtype=SMTP|Weergavenaam voor "
           "e-mail=Ana(a@b.ro)|E-mailadres 2=c@d.ro|Webpagina=http://a.ro",
           of_outlook},
          {"Titel=Dr.|Förnamn=Ana|Mellannamn=M.|Efternamn=Pop|Namnsuffix=jr.|Företag=Dentalis|Befattning=owner|Ort, "
           "arbete=Cluj|Telefon, assistent=999|Fax arbete=104|Arbete=101|Hem=102|Mobiltelefon=103|Telefon "
           "1=100|E-postadress=a@b.ro|E-posttyp=SMTP|E-postnamn=Ana(a@b.ro)|E-postadress 2=c@d.ro|Webbsida=http://a.ro",
           of_outlook},
          {"Titel=Dr.|Fornavn=Ana|Mellemnavn=M.|Efternavn=Pop|Suffiks=jr.|Firma=Dentalis|Stilling=owner|By "
           "(arbejde)=Cluj|Assistentens telefon=999|Fax (arbejde)=104|Telefon (arbejde)=101|Telefon "
           "(privat)=102|Mobiltelefon=103|Primær telefon=100|E-mail-adresse=a@b.ro|E-mail-type=SMTP|E-mail-vist "
           "navn=Ana(a@b.ro)|E-mail 2-adresse=c@d.ro|webside=http://a.ro",
           of_outlook},
          {"Tittel=Dr.|Fornavn=Ana|Mellomnavn=M.|Etternavn=Pop|Suffiks=jr.|Firma=Dentalis|Stilling=owner|Adresse, "
           "arb.: "
           "Poststed=Cluj|Assistentens telefonnummer=999|Telefaks, arb.=104|Telefon, arb.=101|Telefon, "
           "priv.=102|Mobiltelefon=103|Hovedtelefon=100|E-postadresse=a@b.ro|E-posttype=SMTP|Visningsnavn for "
           "e-post=Ana(a@b.ro)|E-postadresse 2=c@d.ro|Webside=http://a.ro",
           of_outlook},
          {"Titlu=Dr.|Prenume=Ana|Al doilea nume=M.|Nume de familie=Pop|Sufix=jr.|Firmă=Dentalis|Ocupaţie=owner|Oraş "
           "Firmă=Cluj|Număr telefon asistent=999|Fax firmă=104|Telefon firmă=101|Telefon domiciliu=102|Telefon "
           "mobil=103|Telefon principal=100|Adresă de poştă electronică=a@b.ro|Tip de poştă electronică=SMTP|Nume "
           "afişare poştă electronică=Ana(a@b.ro)|Adresă poştă electronică 2=c@d.ro|Pagină Web=http://a.ro",
           of_outlook},
          {"Tytuł=Dr.|Imię=Ana|Drugie imię=M.|Nazwisko=Pop|Sufiks=jr.|Firma=Dentalis|Stanowisko=owner|Adres służbowy - "
           "miejscowość=Cluj|Telefon asystenta=999|Faks służbowy=104|Telefon służbowy=101|Telefon "
           "domowy=102|Telefon komórkowy=103|Telefon podstawowy=100|Adres e-mail=a@b.ro|Typ poczty e-mail=SMTP|"
           "Wyświetlana nazwa e-mail=Ana(a@b.ro)|Adres e-mail 2=c@d.ro|Strona sieci Web=http://a.ro",
           of_outlook},
          {"Cím=Dr.|Utónév=Ana|Középső=M.|Vezetéknév=Pop|Utótag=jr.|Cég=Dentalis|Beosztás=owner|Város "
           "(hivatal)=Cluj|Asszisztens telefonszáma=999|Hivatali fax=104|Hivatali telefon=101|Otthoni "
           "telefon=102|Mobiltelefon=103|Elsődleges telefon=100|E-mail cím=a@b.ro|E-mail típusa=SMTP|E-mailhez "
           "megjelenítendő név=Ana(a@b.ro)|2. e-mail cím=c@d.ro|Weblap=http://a.ro",
           of_outlook},
          {"Titul=Dr.|Jméno=Ana|2. křestní jméno=M.|Příjmení=Pop|Za "
           "příjmením=jr.|Společnost=Dentalis|Funkce=owner|Město "
           "(zam.)=Cluj|Telefon asistenta=999|Fax (zam.)=104|Telefon (zam.)=101|Telefon domů=102|Mobilní "
           "telefon=103|Primární telefon=100|E-mailová adresa=a@b.ro|Typ e-mailu=SMTP|Zobrazované jméno "
           "e-mailu=Ana(a@b.ro)|E-mailová adresa 2=c@d.ro|Webová stránka=http://a.ro",
           of_outlook},
          {"Titul=Dr.|Krstné meno=Ana|Ďalšie "
           "meno=M.|Priezvisko=Pop|Prípona=jr.|Spoločnosť=Dentalis|Funkcia=owner|Mesto "
           "(práca)=Cluj|Telefón asistenta=999|Fax do práce=104|Telefón do práce=101|Telefón domov=102|Mobilný "
           "telefón=103|Primárny telefón=100|E-mailová adresa=a@b.ro|Typ e-mailu=SMTP|Zobrazované meno príjemcu "
           "e-mailu=Ana(a@b.ro)|E-mailová adresa 2=c@d.ro|Webová stránka=http://a.ro",
           of_outlook},
          {"Titula=Dr.|Ime=Ana|Srednje ime=M.|Prezime=Pop|Sufiks=jr.|Tvrtka=Dentalis|Poslovna titula=owner|Službena "
           "adresa - grad=Cluj|Pomoćnikov telefon=999|Službeni faks=104|Službeni telefon=101|Kućni "
           "telefon=102|Mobitel=103|Primarni telefon=100|Adresa e-pošte=a@b.ro|Vrsta e-pošte=SMTP|Prikazano ime "
           "e-pošte=Ana(a@b.ro)|Adresa e-pošte 2=c@d.ro|Web-stranica=http://a.ro",
           of_outlook},
          {"Обращение=Dr.|Имя=Ana|Отчество=M.|Фамилия=Pop|Суффикс=jr.|Организация=Dentalis|Должность=owner|Город (раб. "
           "адрес)=Cluj|Телефон помощника=999|Рабочий факс=104|Рабочий телефон=101|Домашний телефон=102|Телефон "
           "переносной=103|Основной телефон=100|Адрес эл. почты=a@b.ro|Тип эл. почты=SMTP|Краткое имя эл. "
           "почты=Ana(a@b.ro)|Адрес 2 эл. почты=c@d.ro|Веб-страница=http://a.ro",
           of_outlook},
          {"Unvan=Dr.|İlk Adı=Ana|İkinci Adı=M.|Soyadı=Pop|Sonek=jr.|Şirket=Dentalis|İş "
           "Unvanı=owner|İş-Şehir=Cluj|Yardımcının Telefonu=999|İş Faks No=104|İş Telefon No=101|Ev Telefonu=102|Cep "
           "Telefonu=103|Birincil Telefon=100|Elektronik Posta Adresi=a@b.ro|Elektronik Posta Türü=SMTP|Elektronik "
           "Posta Görünen Adı=Ana(a@b.ro)|Elektronik Posta 2 Adres=c@d.ro|Web Sayfası=http://a.ro",
           of_outlook},
          {"肩書き=Dr.|名=Ana|ミドル ネーム=M.|姓=Pop|敬称=jr.|会社名=Dentalis|役職=owner|市町村 "
           "(会社)=Cluj|秘書の電話=999|会社 FAX=104|会社電話=101|自宅電話=102|携帯電話=103|通常の電話=100|電子メール "
           "アドレス=a@b.ro|電子メールの種類=SMTP|電子メール表示名=Ana(a@b.ro)|電子メール 2 アドレス=c@d.ro|Web "
           "ページ=http://a.ro",
           of_outlook},
      },
      [](const std::string& pairs) {
        const auto all = records_in(table_of(pairs));
        return all.remarks.empty() && all.records.size() == 1 ? record_line(all.records.front())
                                                              : joined(all.remarks) + record_lines(all);
      });
}

TEST_CASE("Thunderbird's columns are known in its languages, and a birthday in three of them") {
  const std::string of_thunderbird = "Ana Pop | 101, 102, 103 | a@b.ro, c@d.ro | Dentalis | owner | 1980-02-03";
  check_each(
      Pairs{
          {"First Name=Ana|Last Name=P.|Display Name=Ana Pop|Primary Email=a@b.ro|Secondary Email=c@d.ro|Work "
           "Phone=101|Home Phone=102|Fax Number=103|Job Title=owner|Organization=Dentalis|Birth Year=1980|Birth "
           "Month=2|Birth Day=3",
           of_thunderbird},
          {"Vorname=Ana|Nachname=P.|Anzeigename=Ana Pop|Primäre E-Mail-Adresse=a@b.ro|Sekundäre "
           "E-Mail-Adresse=c@d.ro|Tel. dienstlich=101|Tel. privat=102|Fax-Nummer=103|Arbeitstitel=owner|"
           "Organisation=Dentalis|Geburtsjahr=1980|Geburtsmonat=2|Geburtstag=3",
           of_thunderbird},
          {"Prénom=Ana|Nom de famille=P.|Nom à afficher=Ana Pop|Première adresse électronique=a@b.ro|Deuxième adresse "
           "électronique=c@d.ro|Tél. professionnel=101|Tél. personnel=102|Fax=103|Profession=owner|Société=Dentalis|"
           "Année de naissance=1980|Mois=2|Jour=3",
           of_thunderbird},
          {"Nombre=Ana|Apellidos=P.|Nombre mostrado=Ana Pop|Dirección de correo electrónico principal=a@b.ro|Dirección "
           "de correo electrónico secundaria=c@d.ro|Teléfono (Trabajo)=101|Teléfono "
           "particular=102|Fax=103|Puesto=owner|Organización=Dentalis|Año de nacimiento=1980|Mes de nacimiento=2|Día "
           "de "
           "nacimiento=3|Nombre en pantalla=ani",
           of_thunderbird},
          {"Primeiro nome=Ana|Sobrenome=P.|Nome de exibição=Ana Pop|Apelido=Ani|Email principal=a@b.ro|Email "
           "secundário=c@d.ro|Telefone comercial=101|Telefone residencial=102|Número do "
           "fax=103|Cargo=owner|Organização=Dentalis|Ano de nascimento=1980|Mês de nascimento=2|Data de nascimento=3",
           of_thunderbird},
          {"Imię=Ana|Nazwisko=P.|Wyświetlana nazwa=Ana Pop|Podstawowy e-mail=a@b.ro|Dodatkowy e-mail=c@d.ro|Telefonu "
           "służbowy=101|Telefon domowy=102|Numer faksu=103|Stanowisko=owner|Firma/Organizacja=Dentalis|Urodziny – "
           "Rok=1980|Urodziny – Miesiąc=2|Urodziny – Dzień=3",
           of_thunderbird},
          {"Křestní jméno=Ana|Příjmení=P.|Zobrazované jméno=Ana Pop|První e-mail=a@b.ro|Druhý e-mail=c@d.ro|Telefon do "
           "zaměstnání=101|Telefon domů=102|Faxové číslo=103|Pozice=owner|Společnost=Dentalis|Rok "
           "narození=1980|Měsíc narození=2|Den narození=3|Zobrazované jméno=ani",
           of_thunderbird},
          {"Utónév=Ana|Vezetéknév=P.|Megjelenő név=Ana Pop|Elsődleges e-mail=a@b.ro|Másodlagos "
           "e-mail=c@d.ro|Munkahelyi "
           "telefon=101|Otthoni telefon=102|Fax=103|Beosztás=owner|Szervezet=Dentalis|Születési "
           "év=1980|Születési hónap=2|Születési nap=3",
           of_thunderbird},
          {"Prenume=Ana|Nume de familie=P.|Nume de afișat=Ana Pop|E-mail primar=a@b.ro|E-mail secundar=c@d.ro|Telefon "
           "de "
           "serviciu=101|Telefon de acasă=102|Număr de fax=103|Funcție=owner|Organizație=Dentalis|Anul "
           "nașterii=1980|Lună de naștere=2|Zi de naștere=3",
           of_thunderbird},
          {"Имя=Ana|Фамилия=P.|Отображаемое имя=Ana Pop|Адрес электронной почты=a@b.ro|Альтернативный адрес "
           "электронной "
           "почты=c@d.ro|Рабочий телефон=101|Домашний телефон=102|Номер "
           "факса=103|Должность=owner|Организация=Dentalis|Год рождения=1980|Месяц рождения=2|День рождения=3",
           of_thunderbird},
      },
      [](const std::string& pairs) {
        const auto all = records_in(table_of(pairs));
        if (all.records.size() != 1 || !all.remarks.empty()) return joined(all.remarks) + record_lines(all);
        return fmt::format("{} | {}", record_line(all.records.front()), all.records.front().birthday);
      });
}

TEST_CASE("a header that is only understood in part is told, with what is passed over") {
  const auto remarks = [](const std::string& pairs) { return joined(records_in(table_of(pairs)).remarks); };
  CHECK(remarks("Vārds=Ana|Uzvārds=Pop|Email=a@b.ro") ==
        "contacts: no names were found in its header; passed over are \"Vārds\" and \"Uzvārds\"; say what they hold: "
        "--map name=TITLE --map phone=TITLE ...");
  CHECK(remarks("First Name=Ana|Surnamos=Pop|Email=a@b.ro")
            .starts_with("contacts: only a part of the names was found in its header; passed over is \"Surnamos\""));
  // Nothing stands in it; all is known; columns that are nothing here are beside a whole name.
  CHECK(remarks("First Name=Ana|Surnamos=|Email=a@b.ro").empty());
  CHECK(remarks("First Name=Ana|Email=a@b.ro").empty());
  CHECK(remarks("Name=Ana Pop|Email=a@b.ro|Shoe size=38").empty());
}

TEST_CASE("birthdays that are none, and birthdays without a year") {
  const auto birthday = [](const std::string& bytes) { return records_in(bytes).records.at(0).birthday; };
  CHECK(birthday("First Name,Last Name,Birthday\nAna,Pop,0/0/00\n").empty());
  CHECK(birthday("Vorname;Nachname;Geburtstag\nAna;Pop;0.0.00\n").empty());
  CHECK(birthday("First Name,Last Name,Primary Email,Birth Year,Birth Month,Birth Day\nAna,Pop,a@b.ro,,2,3\n") ==
        "--02-03");
  CHECK(birthday("First Name,Last Name,Primary Email,Birth Year,Birth Month,Birth Day\nAna,Pop,a@b.ro,1980,,\n") ==
        "1980");
  CHECK(birthday("BEGIN:VCARD\nFN:Ana\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03\nEND:VCARD\n") == "--02-03");
  CHECK(birthday("BEGIN:VCARD\nFN:Ana\nBDAY;X-APPLE-OMIT-YEAR=1604:1980-02-03\nEND:VCARD\n") == "1980-02-03");
}

TEST_CASE("all notes of a card are kept, and the lines of a note in a table") {
  const auto note = [](const std::string& bytes) { return records_in(bytes).records.at(0).note; };
  CHECK(note("BEGIN:VCARD\nFN:Ana\nNOTE:one\\ntwo\nNOTE:\nNOTE:three\nEND:VCARD\n") == "one\ntwo\nthree");
  CHECK(note("Name,Given Name,Family Name,Notes\nAna,,,\"one\r\ntwo ::: three\"\n") == "one\ntwo ::: three");
}
