// Address books as files are: each kind of oddity as a small made-up file, with what is to be read from it.
#include "netlog/exchange/records.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/exchange/charset.hpp"

#include "address_books.hpp"
#include <doctest/doctest.h>

using namespace netlog;

namespace {

std::string in_utf16(std::string_view ascii, bool little, bool marked) {
  std::string out = !marked ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) {
    if (!little) out += '\0';
    out += c;
    if (little) out += '\0';
  }
  return out;
}

struct AddressSample {
  std::string what;
  std::string bytes;
  std::vector<std::string> expected;
};

const std::string ana_card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Pop\nTEL:0745 010 114\nEND:VCARD\n";

std::string with_line_ends(std::string text, std::string_view end) {
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + end.size()))
    text.replace(at, 1, end);
  return text;
}

std::string new_card(const std::string& lines) {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "\r\nEND:VCARD\r\n";
}
std::string old_card(const std::string& lines) {
  return "BEGIN:VCARD\r\nVERSION:2.1\r\n" + lines + "\r\nEND:VCARD\r\n";
}

}  // namespace

TEST_CASE("vCards are read as files are") {
  const std::vector<std::string> is_ana{"Ana Pop | 0745 010 114"};
  const std::vector<AddressSample> samples{
      {"LF", ana_card, is_ana},
      {"CR LF", with_line_ends(ana_card, "\r\n"), is_ana},
      {"CR", with_line_ends(ana_card, "\r"), is_ana},
      {"CR CR LF", with_line_ends(ana_card, "\r\r\n"), is_ana},
      {"mixed line ends", "BEGIN:VCARD\r\nFN:Ana\r\n  Pop\rTEL:0745\n  010 114\r\r\nEND:VCARD", is_ana},
      {"mark of UTF-8",
       "\xEF\xBB\xBF" + ana_card + "\xEF\xBB\xBF" + new_card("FN:Dan"),
       {"Ana Pop | 0745 010 114", "Dan"}},
      {"blanks of other scripts alone",
       new_card("FN:Ana Pop\r\nTEL:0745 010 114\r\nORG:\xC2\xA0;\r\nADR:;;;\xE2\x80\x83\r\nNOTE:\xC2\xA0"), is_ana},
      {"UTF-16, little end first", in_utf16(ana_card, true, true), is_ana},
      {"UTF-16, big end first", in_utf16(ana_card, false, true), is_ana},
      {"UTF-16, little end first, without mark", in_utf16(ana_card, true, false), is_ana},
      {"UTF-16, big end first, without mark", in_utf16(ana_card, false, false), is_ana},
      {"folded in the middle of a character", new_card("FN:\xC8\r\n \x98tefan Rus"), {"Ștefan Rus"}},
      {"folded with a tab", new_card("FN:Ana\r\n\t Pop"), {"Ana Pop"}},
      {"blanks after BEGIN", "BEGIN:VCARD  \nFN:Ana Pop\nTEL:0745 010 114\nEND:VCARD \t\n", is_ana},
      {"lower case", "begin:vcard\nversion:2.1\nfn:Ana Pop\ntel;cell:0745 010 114\nend:vcard\n", is_ana},
      {"empty lines and comments", "BEGIN:VCARD\n\nFN:Ana Pop\n# a comment\n\nTEL:0745 010 114\n\nEND:VCARD\n", is_ana},
      {"an address book around all",
       "BEGIN:VADDRESSBOOK\n" + ana_card + new_card("FN:Dan") + "END:VADDRESSBOOK\n",
       {"Ana Pop | 0745 010 114", "Dan"}},
      {"quoted-printable in full", old_card("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C8=98tefan"), {"Ștefan"}},
      {"quoted-printable by itself", old_card("FN;QUOTED-PRINTABLE;CHARSET=UTF-8:=C8=98tefan"), {"Ștefan"}},
      {"quoted-printable in lower case",
       old_card("FN;encoding=quoted-printable;charset=utf-8:=c8=98tefan"),
       {"Ștefan"}},
      {"quoted-printable in quotes", old_card("FN;ENCODING=\"QUOTED-PRINTABLE\":=C8=98tefan"), {"Ștefan"}},
      {"a soft break", old_card("FN;ENCODING=QUOTED-PRINTABLE:=C8=\r\n=98tefan =\r\nRus"), {"Ștefan Rus"}},
      {"a soft break that is folded besides", old_card("FN;ENCODING=QUOTED-PRINTABLE:=C8=\r\n =98tefan"), {"Ștefan"}},
      {"a soft break at the end", old_card("FN;ENCODING=QUOTED-PRINTABLE:=C8=98tefan="), {"Ștefan"}},
      {"no character set, and no UTF-8", old_card("FN;QUOTED-PRINTABLE:Andr=E9"), {"André"}},
      {"bytes as they are, and no UTF-8", old_card("FN:Andr\xE9"), {"André"}},
      {"a character set", old_card("FN;CHARSET=ISO-8859-2;QUOTED-PRINTABLE:=AAerban"), {"Şerban"}},
      {"an unknown character set", old_card("FN;CHARSET=KLINGON:Andr\xE9"), {"André"}},
      {"a wrong character set", old_card("FN;CHARSET=UTF-8:Andr\xE9"), {"André"}},
      {"Shift_JIS", old_card("FN;CHARSET=SHIFT_JIS:\x8E\x52\x93\x63"), {"山田"}},
      {"a fold behind the bare name of a property",
       new_card("FN:Ana\r\nTEL\r\n ;TYPE=work:0745\r\nEMA\r\n IL:a@b.ro\r\nORG\r\n :Rus SRL"),
       {"Ana | 0745 | a@b.ro | Rus SRL"}},
      {"a photo whose header is folded",
       new_card("FN:Ana\r\nPHOTO;TYPE=JPEG;\r\n ENCODING=BASE64:/9j/4AAQ\r\nAQAAAQABAAD/2wBD\r\n\r\nTEL:0745"),
       {"Ana | 0745"}},
      {"a blank behind a soft break, before an escape",
       old_card("FN;ENCODING=QUOTED-PRINTABLE:Ion=\r\n =C8=98tefan"),
       {"Ion Ștefan"}},
      {"blanks behind the sign of a soft break",
       old_card("FN;ENCODING=QUOTED-PRINTABLE:=C8= \r\n=98tefan=\t\r\n=20Rus"),
       {"Ștefan Rus"}},
      {"all lines indented",
       "BEGIN:VCARD\n  VERSION:3.0\n  FN:Ana\n   Pop\n  TEL:0745\nEND:VCARD\n",
       {"AnaPop | 0745"}},
      {"no line break between two cards",
       "BEGIN:VCARD\nFN:Ana\nEND:VCARDBEGIN:VCARD\nFN:Dan\nEND:VCARD",
       {"Ana", "Dan"}},
      {"several formatted names, one preferred", new_card("FN:Ana P.\r\nFN;PREF=1:Ana Pop"), {"Ana Pop"}},
      {"a page that is called like LinkedIn's, and no profile of it",
       new_card("FN:Ana\r\nURL:https://notlinkedin.com/in/ana"),
       {"Ana |  |  |  |  |  | https://notlinkedin.com/in/ana"}},
      {"character sets that are read more widely than they are called",
       old_card("FN;CHARSET=ISO-8859-1:Joe\x92s\r\nORG;CHARSET=GB2312:\xE9\x46"),
       {"Joe’s |  |  | 镕"}},
      {"base64 without indent",
       old_card("PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRgAB\r\nAQAAAQABAAD/2wBDAAMC"
                "\r\nAgM\r\n\r\nFN:Ana"),
       {"Ana"}},
      {"base64 of a name, without padding", old_card("FN;ENCODING=B:QW5hIFBvcA"), {"Ana Pop"}},
      {"an agent that is a card",
       old_card("FN:Ana\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Dan\r\nTEL:0722\r\nEND:VCARD\r\n"
                "TEL:0745"),
       {"Ana | 0745"}},
      {"an agent in one line",
       new_card("FN:Ana\r\nAGENT:BEGIN:VCARD\\nFN:Dan\\nEND:VCARD\\n\r\nTEL:0745"),
       {"Ana | 0745"}},
      {"a missing END", "BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Dan\n", {"Ana", "Dan"}},
      {"groups", new_card("item1.FN:Ana\r\nWORK.TEL:0745"), {"Ana | 0745"}},
      {"types and names in any case and order",
       new_card("tel;type=pref;Type=CELL:0722\r\nFn:Ana\r\nTel:0745"),
       {"Ana | 0722, 0745"}},
      {"escapes", new_card("FN:Pop\\, Ana\\; jr\\\\x\r\nORG:Rus\\; Fii;Vânzări"), {"Pop, Ana; jr\\x |  |  | Rus; Fii"}},
      {"URIs",
       new_card("FN:Ana\r\nTEL;VALUE=uri:tel:+40-745-010-114;ext=12\r\nEMAIL:mailto:ana@pop.ro"),
       {"Ana | +40-745-010-114 ext. 12 | ana@pop.ro"}},
      {"bytes in URIs that are no UTF-8",
       new_card("FN:Ana\r\nTEL;VALUE=uri:tel:0745%AC\r\nEMAIL:mailto:an%C4%83@pop.ro\r\nEMAIL:mailto:an%E3@pop.ro"),
       {"Ana | 0745%AC | ană@pop.ro, an%E3@pop.ro"}},
      {"empty values", new_card("FN:Ana\r\nTEL:\r\nEMAIL:\r\nORG:;;\r\nADR:;;;;;;\r\nURL: "), {"Ana"}},
      {"several cards of one name", new_card("FN:Ana\r\nTEL:1") + new_card("FN:Ana\r\nTEL:2"), {"Ana | 1", "Ana | 2"}},
      {"FN empty", new_card("FN: \r\nN:Pop;Ana;Maria;Dr.;jr."), {"Dr. Ana Maria Pop jr."}},
      {"a company", new_card("FN:\r\nN:;;;;\r\nORG:Dedeman;Cluj"), {"Dedeman |  |  | Dedeman"}},
      {"a nickname alone", new_card("NICKNAME:Anuța,Ani"), {"Anuța"}},
      {"an e-mail alone", new_card("EMAIL:office@a.ro"), {"office@a.ro |  | office@a.ro"}},
      {"several names in a part", new_card("N:Pop;Ana;Maria,Ioana;;"), {"Ana Maria Ioana Pop"}},
      {"commas in vCard 2.1", old_card("N:Public;John;Quinlan;Mr.;Esq., PhD"), {"Mr. John Quinlan Public Esq., PhD"}},
      {"faxes and pagers behind, no assistant's",
       new_card("FN:Ana\r\nTEL;TYPE=fax,work:1\r\nTEL;PAGER:2\r\nTEL:3\r\nTEL;TYPE=pref:4\r\nTEL;TYPE=assistant:5\r\n"
                "item1.TEL:6\r\nitem1.X-ABLabel:_$!<Assistant>!$_\r\nitem2.TEL:7\r\nitem2.X-ABLabel:Work fax"),
       {"Ana | 4, 3, 1, 2, 7"}},
      {"preferences of vCard 4.0", new_card("FN:Ana\r\nTEL;PREF=3:1\r\nTEL;PREF=1:2\r\nTEL:3"), {"Ana | 2, 1, 3"}},
      {"title and role", new_card("FN:Ana\r\nROLE:baker\r\nTITLE:owner"), {"Ana |  |  |  | owner"}},
      {"role alone", new_card("FN:Ana\r\nROLE:baker"), {"Ana |  |  |  | baker"}},
      {"the city of the preferred address",
       new_card("FN:Ana\r\nADR;TYPE=home:;;Str. 1;Turda;CJ;;RO\r\nADR;TYPE=work,pref:;;Str. 2;Cluj;CJ;;RO"),
       {"Ana |  |  |  |  | Cluj"}},
      {"a page, and a profile",
       new_card("FN:Ana\r\nURL:https://www.linkedin.com/in/ana-p/\r\nURL:http\\://ana.ro"),
       {"Ana |  |  |  |  |  | http://ana.ro"}},
      {"marks of direction and control characters",
       new_card("FN:Ana\x01 Pop\r\nTEL:\xE2\x80\xAD+40 745\xE2\x80\xAC"),
       {"Ana Pop | +40 745"}},
      {"a colon in a quoted parameter", new_card("FN:Ana\r\nTEL;X-NOTE=\"a:b;c\":0745"), {"Ana | 0745"}},
      {"a quote without an end", new_card("FN:Ana\r\nTEL;X-NOTE=\"a:0745"), {"Ana | 0745"}},
  };
  for (const auto& sample : samples) {
    CAPTURE(sample.what);
    const auto all = records_in(sample.bytes);
    CHECK(record_lines(all) == lines_joined(sample.expected));
    CHECK(all.problems.empty());
  }
}

TEST_CASE("a card's control characters go, and its line breaks where they may not stay") {
  CHECK(cleaned("An\x1b[31ma\xC2\x9B P\x01op\x7f") == "An[31ma Pop");
  CHECK(cleaned("one\r\ntwo\tthree") == "one two three");
  CHECK(cleaned("\xC2\xA0\x01\xE2\x80\x83").empty());
  CHECK(cleaned("one\r\ntwo\tthree", true) == "one\ntwo three");
}

TEST_CASE("who is nobody is left out and counted, what is too long is told with its place") {
  const auto all =
      records_in(new_card("FN:Band\r\nKIND:group") + new_card("FN:❤️\r\nTEL:0745") + new_card("TEL:0745") +
                 new_card("X-ADDRESSBOOKSERVER-KIND:GROUP\r\nFN:Team") + new_card("ORG:Dedeman"));
  CHECK(all.left_out.nobody == 2);
  CHECK(all.left_out.groups == 2);
  CHECK(record_lines(all) == lines_joined({"Dedeman |  |  | Dedeman"}));
  const auto long_one =
      records_in(new_card("FN:Ana\r\nNOTE:" + std::string(most_bytes_of_value + 2000, 'x')) + new_card("FN:Dan"));
  CHECK(record_lines(long_one) == lines_joined({"Dan"}));
  REQUIRE(long_one.problems.size() == 1);
  CHECK(long_one.problems.front().line == 1);
  // A photo is skipped, however long it is.
  CHECK(record_lines(records_in(new_card("PHOTO;ENCODING=b:" + std::string(most_bytes_of_value + 2000, 'x') +
                                         "\r\nFN:Ana"))) == lines_joined({"Ana"}));
}

TEST_CASE("the key of a record is that of its program, else made of what hardly changes") {
  const auto key = [](const std::string& lines) { return records_in(new_card(lines)).records.at(0).key; };
  CHECK(key("FN:Ana\r\nUID:urn:uuid:4FBE8971-0BC3") == "vcard:4fbe8971-0bc3");
  CHECK(key("FN:Ana\r\nX-ABUID:5AD380FD\\:ABPerson") == "vcard:5ad380fd");
  CHECK(key("FN:Ana\r\nURL:http://linkedin.com/in/Ana%2DP/?x=1") == "linkedin:ana-p");
  const auto made = key("FN:Ana  POP\r\nTEL:+40 745 010 114\r\nEMAIL:Ana@pop.ro");
  CHECK(made == key("FN:ana pop\r\nTEL:0745 010 114\r\nEMAIL:ana@POP.ro"));
  CHECK(made != key("FN:ana pop\r\nTEL:0745 010 115\r\nEMAIL:ana@POP.ro"));
  CHECK(made.starts_with("vcard:#"));
  CHECK(made.size() == 7 + 16);
}

TEST_CASE("phones are the same by their last nine digits, and an extension makes a further number") {
  struct Pair {
    const char *a, *b;
    bool line, number;
  };
  for (const Pair& pair : std::vector<Pair>{
           {"+45 12 34 56 78", "12 34 56 78", true, true},
           {"1234", "0745011234", false, false},
           {"1234", "1234", true, true},
           {"06 20 123 4567", "+36 20 123 4567", true, true},
           {"8 495 123 45 67", "+7 495 123-45-67", true, true},
           {"+44 (0)20 7946 0018", "020 7946 0018", true, true},
           {"0264 595 001 int. 12", "0264 595 001 int. 14", true, false},
           {"0264 595 001 int. 12", "0264595001 ext 12", true, true},
           {"0745 010 114", "0745 010 115", false, false},
           {"", "", false, true},
       }) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    CHECK(same_line(phone_number(pair.a), phone_number(pair.b)) == pair.line);
    CHECK(same_number(pair.a, pair.b) == pair.number);
  }
}

TEST_CASE("CSV is read by what its columns are called") {
  const std::string outlook_ro =
      "Titlu;Prenume;Nume;Firm\xE3;Func\xFEie;Telefon birou;Fax birou;Telefon mobil;Adres\xE3 "
      "de e-mail;Ora\xBA birou\r\n"
      "dl.;\xAA"
      "erban;Rus;Rus SRL;director;0264 595 001;0264 595 002;0745 010 114;s@rus.ro;Cluj\r\n";
  const std::string is_serban =
      "dl. Şerban Rus | 0264 595 001, 0745 010 114, 0264 595 002 | s@rus.ro | Rus SRL | director | Cluj";
  const std::vector<AddressSample> samples{
      {"LinkedIn, with its remarks above",
       "Notes:\n\"When exporting your data, you may notice, that some\"\n\nFirst Name,Last Name,URL,Email "
       "Address,Company,Position,Connected On\nAna,Popescu,https://www.linkedin.com/in/ana-p,,Dentalis,Manager,03 "
       "Nov "
       "2026\n,,,,,,04 Nov 2026\n",
       {"Ana Popescu |  |  | Dentalis | Manager"}},
      {"LinkedIn, with remarks of several cells above",
       "Notes:\nWhen exporting your data, you may notice, that a number of email addresses are missing.\n\nFirst "
       "Name,Last "
       "Name,URL,Email Address,Company,Position,Connected On\nAna,Popescu,,,Dentalis,,03 Nov 2026\n",
       {"Ana Popescu |  |  | Dentalis"}},
      {"Google's preferred address, escapes, and what somebody is filed as",
       "First Name,Last Name,File As,Phone 1 - Value,Address 1 - Label,Address 1 - City,Address 2 - Label,Address 2 - "
       "City,Website 1 - Label,Website 1 - Value\nAna,Pop,,0745,Home,Turda,* Work,Cluj,,https\\://ana.ro\n,,Dedeman "
       "SRL,0264 1,,,,,,\n",
       {"Ana Pop | 0745 |  |  |  | Cluj | https://ana.ro", "Dedeman SRL | 0264 1"}},
      {"Yahoo",
       "First,Middle,Last,Nickname,Email,Category,Home,Work,Pager,Fax,Mobile,Other,Yahoo Phone,Primary,Alternate Email "
       "1,Personal Website,Title,Company,Work City,Home City,Birthday,Comments\n"
       "Ana,,Pop,,a@b.ro,,0264 1,0264 2,,0264 3,0745 1,,,,c@d.ro,http://a.ro,owner,Dentalis,Cluj,Turda,,\n",
       {"Ana Pop | 0264 1, 0264 2, 0745 1, 0264 3 | a@b.ro, c@d.ro | Dentalis | owner | Cluj | http://a.ro"}},
      {"phones under a place alone, an assistant's, and an address under one",
       "Last name,First name,Mobile,Work,Home,Other,iPhone,Asst Phone,Primary Company\n"
       "Pop,Ana,0745 1,0264 1,0264 2,12 Long Street 345,0745 9,0264 3,Dentalis\n",
       {"Ana Pop | 0745 1, 0264 1, 0264 2, 0745 9 |  | Dentalis"}},
      {"Outlook in Spanish, in 1252",
       "\"Tratamiento\",\"Nombre\",\"Apellidos\",\"Fax del trabajo\",\"Tel\xE9"
       "fono del trabajo\",\"M\xF3vil\"\r\n\"\",\"Jos\xE9\",\"Pardo\",\"95 1\",\"95 2\",\"600 3\"\r\n",
       {"José Pardo | 95 2, 600 3, 95 1"}},
      {"CR alone", "Name,Phone\rAna Pop,0745 1\rDan Rus,0745 2\r", {"Ana Pop | 0745 1", "Dan Rus | 0745 2"}},
      {"CR alone, and LF somewhere",
       "Name,Phone\rAna Pop,0745 1\rDan Rus,0745 2\nIon,0745 3\n",
       {"Ana Pop | 0745 1", "Dan Rus | 0745 2", "Ion | 0745 3"}},
      {"a title beside a role, as KAddressBook has it",
       "Formatted Name,Given Name,Family Name,Home Phone,Email Address,Title,Role\nAna "
       "Pop,Ana,Pop,0745,a@b.ro,owner,x\n",
       {"Ana Pop | 0745 | a@b.ro |  | owner"}},
      {"names of databases",
       "first_name,last_name,phone_number,email_address\nAna,Pop,0745,a@b.ro\n",
       {"Ana Pop | 0745 | a@b.ro"}},
      {"the family name in a column that is called Name", "Vorname;Name;Handy\nAna;Pop;0745 1\n", {"Ana Pop | 0745 1"}},
      {"several e-mails and phones in a cell",
       "Name,Phone,Email\nAna,0264 595 001; 0745 010 114,a@b.ro; c@d.ro\nDan,0264 595 001;12,\n",
       {"Ana | 0264 595 001, 0745 010 114 | a@b.ro, c@d.ro", "Dan | 0264 595 001;12"}},
      {"Google's older header",
       "Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone "
       "1 "
       "- Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Address 1 - City,Organization 1 - Name,Organization 1 - "
       "Title,Website 1 - Value\n"
       "Ana Pop,Ana,,Pop,,* myContacts ::: Dentists,* Home,ana@pop.ro ::: ana@firm.ro,Work Fax,1,* Mobile,2 "
       "::: "
       "3,Cluj,Dentalis,owner,http://pop.ro\n",
       {"Ana Pop | 2, 3, 1 | ana@pop.ro, ana@firm.ro | Dentalis | owner | Cluj | http://pop.ro"}},
      {"Google's newer header",
       "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,Organization Name,Organization "
       "Title,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
       "Ana,Maria,Pop,ana_card,Dr.,,Dentalis,owner,* myContacts,* ,ana@pop.ro,Mobile,0745\n",
       {"Dr. Ana Maria Pop | 0745 | ana@pop.ro | Dentalis | owner"}},
      {"Outlook",
       "\"Title\",\"First Name\",\"Middle Name\",\"Last Name\",\"Suffix\",\"Company\",\"Job Title\",\"Business "
       "City\",\"Home City\",\"Assistant's Phone\",\"Business Fax\",\"Business Phone\",\"Mobile Phone\",\"Primary "
       "Phone\",\"E-mail Address\",\"E-mail Type\",\"E-mail Display Name\",\"E-mail 2 Address\",\"Web Page\"\r\n"
       "\"Dr.\",\"Ana\",\"\",\"Pop\",\"\",\"Dentalis\",\"owner\",\"\",\"Cluj\",\"1\",\"2\",\"3\",\"4\",\"5\",\"a@b."
       "ro\","
       "\"SMTP\",\"Ana Pop (a@b.ro)\",\"c@d.ro\",\"\"\r\n",
       {"Dr. Ana Pop | 5, 3, 4, 2 | a@b.ro, c@d.ro | Dentalis | owner | Cluj"}},
      {"Outlook in Romanian, in 1250", outlook_ro, {is_serban}},
      {"a line that says the separator", "sep=;\r\n" + outlook_ro, {is_serban}},
      {"Outlook in German, in 1252",
       "Vorname,Nachname,Firma,Position,Ort gesch\xE4"
       "ftlich,Fax gesch\xE4"
       "ftlich,Telefon gesch\xE4"
       "ftlich,Mobiltelefon,"
       "E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name\nJ\xF6rg,Kn\xF6"
       "del,Bau GmbH,Chef,K\xF6ln,0221 1,0221 2,0171 "
       "3,j@k.de,SMTP,J\xF6rg (j@k.de)\n",
       {"Jörg Knödel | 0221 2, 0171 3, 0221 1 | j@k.de | Bau GmbH | Chef | Köln"}},
      {"Outlook in Russian, in 1251",
       "\xC8\xEC\xFF,\xD4\xE0\xEC\xE8\xEB\xE8\xFF,\xD0\xE0\xE1\xEE\xF7\xE8\xE9 \xF2\xE5\xEB\xE5\xF4\xEE\xED\n"
       "\xC0\xED\xED\xE0,\xCF\xEE\xEF\xEE\xE2\xE0,8 495 123 45 67\n",
       {"Анна Попова | 8 495 123 45 67"}},
      {"Thunderbird",
       "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax "
       "Number,Pager Number,Mobile Number,Home City,Work City,Job Title,Organization,Web Page 1,Web Page 2,Notes\n"
       "Ana,Pop,Ana Pop,Ani,a@b.ro,c@d.ro,,1234,,333,,4567,Turda,Cluj,owner,Dentalis,http://a.ro,http://b.ro,x\n",
       {"Ana Pop | 1234, 4567, 333 | a@b.ro, c@d.ro | Dentalis | owner | Turda | http://a.ro"}},
      {"any CSV with a header", "name,phone,email\nAna Pop,0745 010 114,a@b.ro\n", {"Ana Pop | 0745 010 114 | a@b.ro"}},
      {"tabs", "Name\tTelefon\nAna Pop\t0745 010 114\n", {"Ana Pop | 0745 010 114"}},
      {"UTF-16", in_utf16("Name,Phone\nAna Pop,0745\n", true, true), {"Ana Pop | 0745"}},
      {"a line break in a cell",
       "Name,Phone,City\n\"Ana\nPop\",0745,\"Cluj, RO\"\n",
       {"Ana Pop | 0745 |  |  |  | Cluj, RO"}},
      {"protected cells",
       "Name,Phone,Company\n't Hooft,'+40745,'=1+1\n''=x,1234,'x\n",
       {"'t Hooft | +40745 |  | =1+1", "'=x | 1234 |  | 'x"}},
  };
  for (const auto& sample : samples) {
    CAPTURE(sample.what);
    const auto all = records_in(sample.bytes);
    CHECK(record_lines(all) == lines_joined(sample.expected));
    CHECK(all.problems.empty());
  }
}

TEST_CASE("which program wrote a CSV file, its header says; a row has a day, categories and a key") {
  const auto linkedin = records_in(
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
      "Ana,Popescu,https://www.linkedin.com/in/Ana-P,,Dentalis,Manager,03 Nov 2026\n"
      "Dan,Rus,,,,,\"11/3/26, 9:33 AM\"\n");
  REQUIRE(linkedin.records.size() == 2);
  CHECK(linkedin.records[0].origin == Origin::linkedin);
  CHECK(linkedin.records[0].key == "linkedin:ana-p");
  CHECK(linkedin.records[0].date == date_from_iso("2026-11-03"));
  CHECK(linkedin.records[1].date == date_from_iso("2026-11-03"));
  CHECK(linkedin.records[1].key.starts_with("linkedin:#"));
  const auto google =
      records_in("Name,Group Membership,E-mail 1 - Value\nAna,* myContacts ::: Dentists ::: Cluj,a@b.ro\n");
  REQUIRE(google.records.size() == 1);
  CHECK(google.records[0].origin == Origin::google);
  CHECK(google.records[0].categories == std::vector<std::string>{"Dentists", "Cluj"});
}

TEST_CASE("columns are said by their title or number") {
  const HowToRead by_title{{}, {}, {{"name", "Who"}, {"phone", "nr"}, {"phone", "#3"}}, false};
  CHECK(record_lines(records_in("who,Nr,Other\nAna,1,2\n", by_title)) == lines_joined({"Ana | 1, 2"}));
  const HowToRead by_number{{}, {}, {{"first", "#1"}, {"last", "#2"}}, true};
  CHECK(record_lines(records_in("Ana,Pop\nDan,Rus\n", by_number)) == lines_joined({"Ana Pop", "Dan Rus"}));
  CHECK_THROWS_AS(records_in("who,nr\nAna,1\n", {{}, {}, {{"name", "whom"}}, false}), UsageError);
  CHECK_THROWS_AS(records_in("who,nr\nAna,1\n"), UsageError);
}

TEST_CASE("a file of another kind is refused by what it looks like") {
  for (const std::string& bytes : {std::string("PK\x03\x04xl/workbook.xml"), std::string("<!DOCTYPE html><p>"),
                                   std::string(""), std::string("{\"a\": 1}"), std::string("a\0b\0\0", 5)}) {
    CAPTURE(bytes);
    CHECK_THROWS_AS(records_in(bytes), UsageError);
  }
}

TEST_CASE("a quote that is never closed is told by its row, and the rows before are read") {
  const auto all = records_in("Name,Phone\nAna,1\nDan,\"2\nIon,3\n");
  CHECK(record_lines(all) == lines_joined({"Ana | 1"}));
  REQUIRE(all.problems.size() == 1);
  CHECK(all.problems.front().line == 3);
}

TEST_CASE("a character set overrules what a file says, and letters that hardly stand in words are told") {
  HowToRead how;
  how.charset = "1250";
  CHECK(record_lines(records_in("Name,Phone\n\xAA"
                                "erban,1\n",
                                how)) == lines_joined({"Şerban | 1"}));
  const auto doubtful = records_in("Name,Phone\nB\xE3 le\xBAti,1\n");
  CHECK(doubtful.remarks.size() == 1);
  CHECK(records_in(old_card("FN:\xAA"
                            "erban"))
            .remarks.size() == 1);
  CHECK(records_in(old_card("FN;QUOTED-PRINTABLE:Ionu=FE")).remarks.size() == 1);
  // Spanish and Portuguese have such letters at the end of what is short.
  CHECK(records_in(old_card("FN:M\xAA Jos\xE9 N\xBA 3")).remarks.empty());
  how.charset = "nonesuch";
  CHECK_THROWS_AS(records_in("Name\nAna\n", how), UsageError);
}
