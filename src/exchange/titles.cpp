#include "netlog/exchange/titles.hpp"

#include "netlog/base/text.hpp"
#include "netlog/exchange/charset.hpp"
#include "netlog/exchange/csv.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <utility>

namespace netlog {
namespace {

/// Titles of one meaning in a language, parted by `|`, and the code page of Windows in that language.
struct Titles {
  CellMeaning meaning;
  int page;
  std::string_view titles;
};

constexpr std::array linkedin_titles{
    Titles{CellMeaning::first, 1252, "First Name"},  Titles{CellMeaning::last, 1252, "Last Name"},
    Titles{CellMeaning::profile, 1252, "URL"},       Titles{CellMeaning::email, 1252, "Email Address"},
    Titles{CellMeaning::company, 1252, "Company"},   Titles{CellMeaning::role, 1252, "Position"},
    Titles{CellMeaning::date, 1252, "Connected On"},
};

constexpr std::array google_titles{
    Titles{CellMeaning::name, 1252, "Name"},
    Titles{CellMeaning::prefix, 1252, "Name Prefix"},
    Titles{CellMeaning::first, 1252, "Given Name|First Name"},
    Titles{CellMeaning::middle, 1252, "Additional Name|Middle Name"},
    Titles{CellMeaning::last, 1252, "Family Name|Last Name"},
    Titles{CellMeaning::suffix, 1252, "Name Suffix"},
    Titles{CellMeaning::nickname, 1252, "Nickname"},
    Titles{CellMeaning::birthday, 1252, "Birthday"},
    Titles{CellMeaning::note, 1252, "Notes"},
    Titles{CellMeaning::categories, 1252, "Group Membership|Labels"},
    Titles{CellMeaning::label, 1252, "E-mail # - Type|E-mail # - Label|Phone # - Type|Phone # - Label"},
    Titles{CellMeaning::email, 1252, "E-mail # - Value"},
    Titles{CellMeaning::phone, 1252, "Phone # - Value"},
    Titles{CellMeaning::city, 1252, "Address # - City"},
    Titles{CellMeaning::company, 1252, "Organization # - Name|Organization Name"},
    Titles{CellMeaning::role, 1252, "Organization # - Title|Organization Title"},
    Titles{CellMeaning::website, 1252, "Website # - Value"},
};

/// Outlook's, Thunderbird's, and what people call such columns in files of their own.
constexpr std::array common_titles{
    Titles{CellMeaning::prefix, 1252, "Prefix|Salutation|Anrede|Tratamiento|Tratamento|Aanhef"},
    Titles{CellMeaning::first, 1252,
           "First Name|Firstname|First|Given Name|Forename|Vorname|Prénom|Nombre|Nome|Primeiro nome|Voornaam|Förnamn|"
           "Fornavn|Etunimi"},
    Titles{CellMeaning::middle, 1252,
           "Middle Name|Middle|Additional Name|Additional Names|Weitere Vornamen|Zweiter Vorname|Deuxième "
           "prénom|Segundo nombre|Secondo nome|"
           "Segundo nome|Nome do meio|Middelste naam|Mellannamn|Mellemnavn|Mellomnavn"},
    Titles{CellMeaning::last, 1252,
           "Last Name|Lastname|Last|Surname|Family Name|Nachname|Nom|Nom de famille|Apellidos|Apellido|Cognome|"
           "Sobrenome|Último nome|Apelido|Achternaam|Efternamn|Efternavn|Etternavn|Sukunimi"},
    Titles{CellMeaning::suffix, 1252, "Suffix|Name Suffix|Suffixe|Sufijo|Suffisso|Sufixo|Achtervoegsel"},
    Titles{CellMeaning::name, 1252,
           "Name|Full Name|Fullname|Display Name|Formatted Name|Contact "
           "Name|Contact|Person|Kontakt|Anzeigename|Vollständiger Name|Nom à afficher|"
           "Nom complet|Nom affiché|Nombre completo|Nombre para mostrar|Nombre en pantalla|Nome completo|"
           "Nome visualizzato|Nome di visualizzazione|Mostrar nome|Nome de exibição|Weergavenaam|Volledige naam|"
           "Visningsnamn|Visningsnavn"},
    Titles{CellMeaning::nickname, 1252,
           "Nickname|Nick Name|Nick|Spitzname|Surnom|Pseudo|Apodo|Soprannome|Alcunha|Bijnaam|Smeknamn"},
    Titles{CellMeaning::company, 1252,
           "Company|Company Name|Account Name|Employer|Organization|Organisation|Organization Name|Firm|Work "
           "Company|Firma|Unternehmen|"
           "Société|Entreprise|Empresa|Compañía|Organización|Società|Azienda|Organizzazione|Organização|Bedrijf|"
           "Organisatie|Företag|Yritys"},
    Titles{CellMeaning::role, 1252,
           "Job Title|Position|Role|Work Title|Function|Beruf|Profession|Fonction|Titre (fonction)|Cargo|Puesto|"
           "Qualifica|Posizione|Functie|Befattning|Stilling"},
    Titles{
        CellMeaning::phone, 1252,
        "Phone|Phone Number|Mobile|Mobile Phone|Mobile Number|Business Phone|Business Phone #|Home Phone|Home Phone #|"
        "Work Phone|Company Main Phone|Other Phone|Car Phone|Radio Phone|TTY/TDD Phone|Callback|ISDN|Rückmeldung|"
        "Autotelefon"},
    Titles{CellMeaning::first_phone, 1252,
           "Primary Phone|Haupttelefon|Téléphone principal|Teléfono principal|Telefono principale"},
    Titles{CellMeaning::last_phone, 1252, "Pager|Pager Number|Fax|Fax Number|Business Fax|Home Fax|Other Fax|Work Fax"},
    Titles{
        CellMeaning::email, 1252,
        "E-mail Address|E-mail # Address|Email Address|Email Address #|Email|E-mail|Mail|Primary Email|Secondary Email|"
        "Email #"},
    Titles{CellMeaning::city, 1252,
           "City|Town|Business City|Home City|Other City|Work City|Ort|Stadt|Ort geschäftlich|Ort privat|"
           "Weiterer Ort|Privat: Ort|Dienstlich: Ort|Plaats|Ort (arbete)|Ort (hem)|By|By (arbejde)|By (arbeid)"},
    Titles{CellMeaning::profile, 1252, "LinkedIn|LinkedIn URL|LinkedIn Profile"},
    Titles{CellMeaning::birthday, 1252,
           "Birthday|Date of Birth|Geburtstag|Anniversaire|Cumpleaños|Compleanno|Aniversário|Verjaardag"},
    Titles{CellMeaning::note, 1252,
           "Notes|Note|Comments|Notizen|Remarques|Notas|Notities|Anteckningar|Noter|Notater|Muistiinpanot"},
    Titles{CellMeaning::categories, 1252,
           "Categories|Groups|Labels|Tags|Kategorien|Catégories|Categorías|Categorie|Categorias|Categorieën|"
           "Kategorier"},
    Titles{CellMeaning::date, 1252, "Connected On"},

    Titles{CellMeaning::prefix, 1250, "Tytuł|Titul|Titlu"},
    Titles{CellMeaning::first, 1250, "Prenume|Imię|Utónév|Keresztnév|Jméno|Meno"},
    Titles{CellMeaning::middle, 1250,
           "Al doilea prenume|Al doilea nume|Drugie imię|Középső név|Egyéb utónév|Prostřední jméno|Další jméno"},
    Titles{CellMeaning::last, 1250, "Nume|Nume de familie|Nazwisko|Vezetéknév|Příjmení|Priezvisko"},
    Titles{CellMeaning::suffix, 1250, "Sufix|Sufiks|Utótag|Přípona|Titul za jménem"},
    Titles{CellMeaning::name, 1250,
           "Nume complet|Nume și prenume|Numele|Nume afișat|Nume de afișat|Nazwa wyświetlana|Imię i "
           "nazwisko|Megjelenítendő név|Teljes név|"
           "Név|Zobrazované jméno|Celé jméno"},
    Titles{CellMeaning::nickname, 1250, "Poreclă|Pseudonim|Przydomek|Pseudonim|Becenév|Přezdívka"},
    Titles{CellMeaning::company, 1250,
           "Firmă|Companie|Societate|Organizație|Firma|Cég|Szervezet|Společnost|Organizace"},
    Titles{CellMeaning::role, 1250, "Funcție|Post|Poziție|Stanowisko|Beosztás|Funkce|Pozice"},
    Titles{CellMeaning::city, 1250,
           "Oraș|Oraș birou|Oraș domiciliu|Localitate|Miasto|Miasto (biuro)|Miasto (dom)|Város|Helység|Město|Mesto"},
    Titles{CellMeaning::birthday, 1250, "Zi de naștere|Data nașterii|Urodziny|Születésnap|Narozeniny"},
    Titles{CellMeaning::note, 1250, "Observații|Notatki|Jegyzetek|Feljegyzések|Megjegyzések|Poznámky"},
    Titles{CellMeaning::categories, 1250, "Categorii|Kategorie|Kategóriák"},

    Titles{CellMeaning::prefix, 1251, "Обращение"},
    Titles{CellMeaning::first, 1251, "Имя"},
    Titles{CellMeaning::middle, 1251, "Отчество|Второе имя"},
    Titles{CellMeaning::last, 1251, "Фамилия"},
    Titles{CellMeaning::suffix, 1251, "Суффикс"},
    Titles{CellMeaning::name, 1251, "ФИО|Полное имя|Отображаемое имя"},
    Titles{CellMeaning::nickname, 1251, "Псевдоним"},
    Titles{CellMeaning::company, 1251, "Организация|Компания"},
    Titles{CellMeaning::role, 1251, "Должность"},
    Titles{CellMeaning::city, 1251, "Город"},
    Titles{CellMeaning::birthday, 1251, "День рождения"},
    Titles{CellMeaning::note, 1251, "Заметки"},
    Titles{CellMeaning::categories, 1251, "Категории"},

    Titles{CellMeaning::prefix, 1254, "Unvan|Ünvan"},
    Titles{CellMeaning::first, 1254, "Ad|Adı"},
    Titles{CellMeaning::middle, 1254, "İkinci Ad|İkinci Adı|Orta Ad"},
    Titles{CellMeaning::last, 1254, "Soyad|Soyadı"},
    Titles{CellMeaning::suffix, 1254, "Sonek"},
    Titles{CellMeaning::name, 1254, "Ad Soyad|Görünen Ad"},
    Titles{CellMeaning::nickname, 1254, "Takma Ad"},
    Titles{CellMeaning::company, 1254, "Şirket"},
    Titles{CellMeaning::role, 1254, "İş Unvanı|İş Ünvanı|Görev"},
    Titles{CellMeaning::city, 1254, "Şehir|İş Adresi Şehir|İş Şehri|Ev Adresi Şehir"},
    Titles{CellMeaning::birthday, 1254, "Doğum Günü"},
    Titles{CellMeaning::note, 1254, "Notlar"},
    Titles{CellMeaning::categories, 1254, "Kategoriler"},

    Titles{CellMeaning::first, 932, "名"},
    Titles{CellMeaning::middle, 932, "ミドル ネーム|ミドルネーム"},
    Titles{CellMeaning::last, 932, "姓"},
    Titles{CellMeaning::name, 932, "表示名|氏名|名前"},
    Titles{CellMeaning::nickname, 932, "ニックネーム"},
    Titles{CellMeaning::company, 932, "会社名|会社"},
    Titles{CellMeaning::role, 932, "役職"},
    Titles{CellMeaning::city, 932, "市区町村 (会社)|市区町村 (自宅)|市区町村"},
    Titles{CellMeaning::birthday, 932, "誕生日"},
    Titles{CellMeaning::note, 932, "メモ"},
    Titles{CellMeaning::categories, 932, "分類項目"},
};

/// Parts of a title that say what a column of some language is likely to hold. The first that fits says it.
struct TitleHint {
  CellMeaning meaning;
  std::string_view parts;
};
constexpr std::array title_hints{
    TitleHint{
        CellMeaning::nothing,
        "phonet|yomi|assist|asist|secret|sekret|telex|display|anzeig|angezeig|affich|complet|wyswietl|megjelen|zobraz|"
        "visuali|mostrar|afisa|type|e-mail-typ|email typ|tipus|tipo|тип|label|表示|種類|notif|photo"},
    TitleHint{
        CellMeaning::likely_last_phone,
        "fax|telecop|faks|факс|ファクス|ファックス|pager|pieper|cercapers|buscapers|radiomessag|semafoon|szemelyhivo|"
        "пейджер|ポケット"},
    TitleHint{CellMeaning::likely_email,
              "mail|messagerie|correo|posta elec|e-post|e-pošt|почт|эл. адрес|メール|courriel|adresse electronique"},
    TitleHint{CellMeaning::likely_website, "web|www|homepage|website|site internet|url|ホームページ"},
    TitleHint{
        CellMeaning::likely_phone,
        "phone|telef|tel.|telf|mobil|cell|celul|handy|gsm|portable|natel|телефон|電話|携帯|komork|puhelin|matkapuh"},
    TitleHint{CellMeaning::city,
              "city|ville|ciudad|citta|cidade|miasto|oras|varos|mesto|город|sehir|市区町村|woonplaats"},
};

bool has_title_part(const std::string& title, std::string_view parts) {
  while (!parts.empty()) {
    const auto part = parts.substr(0, parts.find('|'));
    if (title.find(part) != std::string::npos) return true;
    parts.remove_prefix(std::min(part.size() + 1, parts.size()));
  }
  return false;
}

/// What a part of a title, folded, says of its column.
CellMeaning hinted_meaning(const std::string& title) {
  static const auto folded_parts = [] {
    std::array<std::string, title_hints.size()> all;
    std::ranges::transform(title_hints, all.begin(), [](const TitleHint& hint) { return folded(hint.parts); });
    return all;
  }();
  for (std::size_t i = 0; i < title_hints.size(); ++i)
    if (has_title_part(title, folded_parts[i])) return title_hints[i].meaning;
  return CellMeaning::nothing;
}

struct KnownTitle {
  CellMeaning meaning;
  int page;
};
using Dictionary = std::unordered_map<std::string, KnownTitle>;

Dictionary dictionary_of(std::span<const Titles> rows) {
  Dictionary all;
  for (const auto& row : rows)
    for (auto rest = row.titles; !rest.empty();) {
      const auto title = rest.substr(0, rest.find('|'));
      all.try_emplace(title_to_compare(title), KnownTitle{row.meaning, row.page});
      rest.remove_prefix(std::min(title.size() + 1, rest.size()));
    }
  return all;
}

const Dictionary& dictionary_for(Origin origin) {
  static const auto linkedin = dictionary_of(linkedin_titles), google = dictionary_of(google_titles),
                    common = dictionary_of(common_titles);
  return origin == Origin::linkedin ? linkedin : origin == Origin::google ? google : common;
}

CellMeaning meaning_of(const std::string& title, Origin origin) {
  const auto& dictionary = dictionary_for(origin);
  if (const auto at = dictionary.find(title); at != dictionary.end()) return at->second.meaning;
  if (origin == Origin::linkedin || origin == Origin::google) return CellMeaning::nothing;
  return hinted_meaning(title);
}

/// In Yahoo's files phones stand under a place alone.
void settle_places(const std::vector<std::string>& titles, std::vector<CellMeaning>& columns) {
  if (std::ranges::count(titles, "yahoo phone") == 0) return;
  for (std::size_t i = 0; i < titles.size(); ++i)
    if (titles[i] == "home" || titles[i] == "work" || titles[i] == "other" || titles[i] == "primary")
      columns[i] = CellMeaning::likely_phone;
}

/// Which program writes such titles.
Origin origin_of(const std::vector<std::string>& titles) {
  const auto has = [&](std::string_view title) { return std::ranges::count(titles, title) > 0; };
  if (has("connected on") && has("first name")) return Origin::linkedin;
  if (has("e-mail # - value") || has("phone # - value") || has("group membership") ||
      (has("given name") && has("family name") && has("name")))
    return Origin::google;
  const auto has_any = [&](std::string_view parts) {
    return std::ranges::any_of(titles, [&](const auto& title) { return has_title_part(title, parts); });
  };
  if (has_any("primary email|primare e-mail|electronique principale|email principale|electronico principal|"
              "e-mail primario|podstawowy adres|elsodleges e-mail"))
    return Origin::thunderbird;
  constexpr std::size_t columns_of_outlook = 20;
  return titles.size() >= columns_of_outlook || has("e-mail address") || has("e-mail # address") ? Origin::outlook
                                                                                                 : Origin::csv;
}

/// "Title" stands for "Dr." beside a job's title or before the first name, else for the job's.
void settle_title(const std::vector<std::string>& titles, std::vector<CellMeaning>& columns) {
  const auto of = [&](CellMeaning meaning) { return std::ranges::find(columns, meaning) - columns.begin(); };
  const auto has_role = of(CellMeaning::role) < std::ssize(columns);
  for (std::size_t i = 0; i < titles.size(); ++i)
    if (columns[i] == CellMeaning::nothing && (titles[i] == "title" || titles[i] == "titel" || titles[i] == "titre" ||
                                               titles[i] == "titulo" || titles[i] == "titolo"))
      columns[i] = has_role || std::ptrdiff_t(i) < of(CellMeaning::first) ? CellMeaning::prefix : CellMeaning::role;
}

std::vector<std::string> compared_titles(const std::vector<std::string>& titles) {
  std::vector<std::string> all;
  for (const auto& title : titles) all.push_back(title_to_compare(title));
  return all;
}

}  // namespace

std::string title_to_compare(std::string_view title) {
  auto text = folded(title);
  std::string out;
  bool in_number = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    // "E-mail 2 Address", not "phone2".
    const bool begins = is_digit && (in_number || (i > 0 && text[i - 1] == ' '));
    if (begins && !in_number) out += '#';
    if (!begins) out += text[i];
    in_number = begins;
  }
  return out;
}

TableHeader header_of(const std::vector<std::string>& titles, std::optional<Origin> from) {
  const auto names = compared_titles(titles);
  TableHeader header{from.value_or(origin_of(names)), {}, 0};
  for (const auto& name : names) header.columns.push_back(meaning_of(name, header.origin));
  if (header.origin != Origin::linkedin && header.origin != Origin::google) settle_title(names, header.columns);
  settle_places(names, header.columns);
  header.known = std::size_t(std::ranges::count_if(
      header.columns, [](CellMeaning m) { return m != CellMeaning::nothing && m != CellMeaning::label; }));
  return header;
}

std::size_t known_titles(const std::vector<std::string>& titles) {
  return header_of(titles, {}).known;
}

std::string code_page_of(std::string_view header, char separator) {
  std::string best = "CP1252";
  std::size_t most = 0;
  for (const auto page : {1252, 1250, 1251, 1254, 932}) {
    const auto charset = charset_called(std::to_string(page));
    const auto text = from_charset(header, charset);
    if (!text) continue;
    const auto rows = csv_rows(*text, separator).rows;
    if (rows.empty()) continue;
    const auto& dictionary = dictionary_for(Origin::csv);
    std::size_t count = 0;
    for (const auto& title : compared_titles(rows.front().cells)) {
      const auto at = dictionary.find(title);
      if (at != dictionary.end() && at->second.page == page) ++count;
    }
    if (count > most) {
      most = count;
      best = charset;
    }
  }
  return best;
}

}  // namespace netlog
