// Commands that keep the ledger, with a person at the terminal, and an editor that is a function.

#include "netlog/context/surroundings.hpp"

#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "ledgers.hpp"
#include <unistd.h>

namespace netlog {
namespace {

const std::string of_three =
    "[[contact]]\nname = \"Ana\"\n\n[[meeting]]\ndate = 2026-11-01\ncontact = \"Ana\"\n\n"
    "[[note]]\ndate = 2026-11-02\ncontact = \"Ana\"\ntext = \"tea\"\n";
const std::string without_note = of_three.substr(0, of_three.find("\n[[note]]"));
const std::string contact_alone = of_three.substr(0, of_three.find("\n[[meeting]]"));
const std::string misspelt = of_three + "\n[[mee]]\n";

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A ledger in a folder of its own, somebody who gives these answers, and an editor that leaves these texts in turn.
class Desktop {
 public:
  explicit Desktop(const std::string& text)
      : folder_(std::filesystem::temp_directory_path() / fmt::format("netlog-edit-{}", ::getpid())) {
    std::filesystem::create_directory(folder_);
    write(ledger(), text);
    around_.today = day("2026-11-20");
    around_.tell_at_once = [this](const std::string& told) { seen += told; };
    around_.shell = [this](const std::string&, const std::vector<std::string>& arguments) {
      if (texts_.empty()) FAIL("opened once too often: " << seen);
      opened.push_back(joined({arguments.begin(), arguments.end() - 1}) + ":" + content_of(arguments.back()));
      write(arguments.back(), texts_.front());
      texts_.pop_front();
      return 0;
    };
    around_.editor = "vi";
  }
  Desktop(const Desktop&) = delete;
  Desktop& operator=(const Desktop&) = delete;
  ~Desktop() { std::filesystem::remove_all(folder_); }

  /// Runs netlog, and gives its exit status.
  int run(Texts arguments, const Texts& texts, const Texts& answers, bool at_terminal = true) {
    arguments.insert(arguments.begin(), {"--file", ledger().string()});
    texts_ = {texts.begin(), texts.end()};
    answers_ = {answers.begin(), answers.end()};
    around_.read_line = nullptr;
    if (at_terminal) around_.read_line = [this](const LineWanted& wanted) { return read(wanted); };
    Answer answer;
    const int status = status_of([&] { netlog::run(arguments, around_, answer); });
    if (!answers_.empty()) FAIL("nobody asked for " << answers_.front() << ": " << seen);
    said = answer.out + answer.err;
    return status;
  }
  std::string text() const { return content_of(ledger()); }
  void remove_ledger() { std::filesystem::remove(ledger()); }
  void look_in(std::string books) { around_.books_variable = std::move(books); }
  void print_to_terminal() { around_.prints_to_terminal = true; }
  void set_locale_currency(std::string code) { around_.currency = std::move(code); }
  std::ptrdiff_t files() const { return std::distance(std::filesystem::directory_iterator(folder_), {}); }

  std::string seen, said;
  Texts opened;  // for each time the editor's arguments before the file, and what the file held

 private:
  std::filesystem::path ledger() const { return folder_ / "t.toml"; }
  static void write(const std::filesystem::path& file, const std::string& text) { std::ofstream(file) << text; }
  LineRead read(const LineWanted& wanted) {
    seen += wanted.prompt;
    if (answers_.empty()) FAIL("one question too many: " << seen);
    const auto answer = answers_.front();
    answers_.pop_front();
    return {LineRead::By::enter, answer};
  }

  std::filesystem::path folder_;
  Surroundings around_;
  std::deque<std::string> texts_, answers_;
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what an edit would take out is named, and taken out for a yes alone") {
  Desktop desk(of_three);
  CHECK(desk.run({"edit"}, {without_note}, {"n", "n"}) == 1);
  CHECK(has(desk.seen, "1 of 3 entries would be taken out:\n  2 Nov        note on Ana: tea\nTake it out? [Y/n]"));
  CHECK(desk.text() == of_three);
  CHECK(desk.files() == 2);  // the ledger, and the copy

  CHECK(desk.run({"edit"}, {without_note}, {""}) == 0);
  CHECK(desk.text() == without_note);
  CHECK(desk.files() == 2);
}

TEST_CASE("where most of the ledger would go, Enter leaves it") {
  const auto four = of_three + "\n[[note]]\ndate = 2026-11-03\ncontact = \"Ana\"\ntext = \"milk\"\n";
  Desktop desk(four);
  CHECK(desk.run({"edit"}, {contact_alone}, {"", "n"}) == 1);
  CHECK(has(desk.seen, "3 of 4 entries would be taken out"));
  CHECK(has(desk.seen, "Take them out? [y/N]"));
  CHECK(desk.text() == four);
  CHECK(desk.run({"edit"}, {contact_alone}, {"y"}) == 0);
  CHECK(desk.text() == contact_alone);
}

TEST_CASE("without a terminal it is told, of most of the ledger to the quiet ones too") {
  for (const bool quiet : {false, true}) {
    CAPTURE(quiet);
    Desktop few(of_three);
    const Texts words = quiet ? Texts{"-q", "edit"} : Texts{"edit"};
    CHECK(few.run(words, {without_note}, {}, false) == 0);
    CHECK(has(few.said, "1 of 3 entries is taken out:\n  2 Nov        note on Ana: tea\n") == !quiet);
  }
  for (const bool quiet : {false, true}) {
    CAPTURE(quiet);
    Desktop most(of_three + "\n[[meeting]]\ndate = 2026-11-04\ncontact = \"Ana\"\n");
    CHECK(most.run(quiet ? Texts{"-q", "edit"} : Texts{"edit"}, {contact_alone}, {}, quiet) == 0);
    CHECK(has(most.said, "3 of 4 entries are taken out"));
    CHECK(most.text() == contact_alone);
  }
}

TEST_CASE("an edit that is refused can be gone on with, at the line that is wrong") {
  Desktop desk(of_three);
  const auto mended = of_three + "\n[[meeting]]\ndate = 2026-11-04\ncontact = \"Ana\"\n";
  CHECK(desk.run({"edit"}, {misspelt, mended}, {""}) == 0);
  CHECK(has(desk.seen, ":13:"));
  CHECK(has(desk.seen, "Edit again? [Y/n]"));
  CHECK(desk.opened == Texts{":" + of_three, "+13:" + misspelt});
  CHECK(desk.text() == mended);
  CHECK(desk.files() == 1);

  // What is left as it was refused is refused again, and what is put back as it was is no change.
  CHECK(desk.run({"edit"}, {misspelt, misspelt, mended}, {"y", "y"}) == 0);
  CHECK(has(desk.said, "nothing changed"));
  CHECK(desk.run({"edit"}, {misspelt}, {"n"}) == 1);
  CHECK(desk.text() == mended);
  CHECK(desk.files() == 2);
}

TEST_CASE("init asks for the owner and the currency that were not given") {
  Desktop desk("");
  desk.set_locale_currency("RON");
  CHECK(desk.run({"init"}, {}, {}) == 1);  // it is there already
  const auto header_with = [&](const Texts& words, const Texts& answers) {
    desk.remove_ledger();
    CHECK(desk.run(words, {}, answers) == 0);
    const auto header = read_ledger(desk.text()).settings.header;
    return header.owner.value_or("none") + ", " + (header.currency ? header.currency->code : "none");
  };
  CHECK(header_with({"init"}, {"Ioana Marin", ""}) == "Ioana Marin, RON");
  CHECK(has(desk.seen, "Whose ledger is it? "));
  CHECK(has(desk.seen, "What currency do you count in? [RON] "));
  CHECK(has(desk.said, " set"));
  CHECK(header_with({"init"}, {"", "-"}) == "none, none");
  CHECK(header_with({"init"}, {"", "lei", "usd"}) == "none, USD");
  CHECK(header_with({"init", "--owner", "Ion"}, {"eur"}) == "Ion, EUR");
  CHECK(header_with({"init", "--owner", "Ion", "--currency", "CHF"}, {}) == "Ion, CHF");
  CHECK(header_with({"-q", "init"}, {}) == "none, none");
  for (const auto* code : {"", "XYZ", "HRK"}) {
    desk.set_locale_currency(code);
    CHECK(header_with({"init"}, {"", ""}) == "none, EUR");
  }
}

namespace {

/// A file of cards outside the ledger's folder, gone in the end.
struct CardsFile {
  std::string path = (std::filesystem::temp_directory_path() / fmt::format("netlog-cards-{}.vcf", ::getpid())).string();
  explicit CardsFile(const std::string& text) { std::ofstream(path) << text; }
  CardsFile(const CardsFile&) = delete;
  CardsFile& operator=(const CardsFile&) = delete;
  ~CardsFile() { std::filesystem::remove(path); }
};

const std::string one_ana = "[[contact]]\nname = \"Ana Pop\"\nphone = [\"0745 010 114\"]\n";

}  // namespace

TEST_CASE("at an import whoever is not clear is asked about before anything is written") {
  const CardsFile cards{"BEGIN:VCARD\nFN:Ana Pop\nTEL:0722 000 111\nEND:VCARD\n"};
  const Texts import{"import", cards.path, "--new"};
  {
    Desktop desk{one_ana};
    CHECK(desk.run(import, {}, {"9", "1"}) == 0);
    CHECK(has(desk.seen, "0722 000 111 against 0745 010 114"));
    CHECK(has(desk.seen, "\"9\" is none of these"));
    CHECK(has(desk.text(), "phone = [\"0745 010 114\", \"0722 000 111\"]"));
  }
  {
    Desktop desk{one_ana};
    CHECK(desk.run(import, {}, {"n"}) == 0);
    CHECK(has(desk.text(), "name = \"Ana Pop (2)\""));
  }
  Desktop desk{one_ana};
  CHECK(desk.run(import, {}, {""}) == 0);
  CHECK(desk.text() == one_ana);
}

TEST_CASE("whose name an address book has more of is chosen, and what is typed stays by an n") {
  const CardsFile cards{
      "BEGIN:VCARD\nFN:Dan Rus\nTEL:0722 000 111\nEND:VCARD\nBEGIN:VCARD\nFN:Dan Pop\nTEL:0733 000 "
      "111\nEND:VCARD\n"};
  const auto added = [&](const Texts& line, const Texts& answers, bool at_terminal = true) {
    Desktop desk{one_ana};
    desk.look_in(cards.path);
    CHECK(desk.run(line, {}, answers, at_terminal) == 0);
    if (!answers.empty()) CHECK(has(desk.seen, "  1  Dan Rus  "));
    return desk.text().substr(one_ana.size());
  };
  const std::string dan_pop =
      "\n[[contact]]\nname = \"Dan Pop\"\ndate = 2026-11-20\nphone = [\"0733 000 111\"]\nsource = ";
  CHECK(added({"add", "dan"}, {"3", "2"}).starts_with(dan_pop));
  CHECK(added({"meet", "Dan", "--new"}, {"2"}).starts_with(dan_pop));
  const std::string dan_alone = "\n[[contact]]\nname = \"Dan\"\ndate = 2026-11-20\n";
  CHECK(added({"add", "Dan"}, {"n"}) == dan_alone);
  // Nobody is asked without a terminal, when quiet, and where no book is to be looked into.
  CHECK(added({"add", "Dan"}, {}, false) == dan_alone);
  CHECK(added({"-q", "add", "Dan"}, {}) == dan_alone);
  CHECK(added({"add", "Dan", "--no-book"}, {}) == dan_alone);
}

TEST_CASE("the new ones of an import are chosen in an editor, and taken out again with a yes") {
  const CardsFile cards{"BEGIN:VCARD\nFN:Dan Rus\nEND:VCARD\nBEGIN:VCARD\nFN:Mara Rus\nORG:Dentalis\nEND:VCARD\n"};
  Desktop desk{one_ana};
  CHECK(desk.run({"import", cards.path, "--pick"}, {"2     Mara Rus, Dentalis\n"}, {}) == 0);
  REQUIRE(desk.opened.size() == 1);
  CHECK(has(desk.opened.front(), "1     Dan Rus\n2     Mara Rus, Dentalis\n"));
  CHECK(has(desk.text(), "Mara Rus"));
  CHECK(!has(desk.text(), "Dan Rus"));
  const auto imported_text = desk.text();
  CHECK(desk.run({"undo", "--import"}, {}, {"n"}) == 1);
  CHECK(desk.text() == imported_text);
  CHECK(desk.run({"undo", "--import"}, {}, {""}) == 0);
  CHECK(desk.text() == one_ana);
}

TEST_CASE("on a terminal an export shows what would turn the writing, and has no returns; in a file it is as it is") {
  Desktop desk{"[[contact]]\nname = \"Ana \\u202ePop\"\n"};
  CHECK(desk.run({"export", "vcard"}, {}, {}) == 0);
  CHECK(has(desk.said, "FN:Ana \u202ePop\r\n"));
  desk.print_to_terminal();
  CHECK(desk.run({"export", "vcard"}, {}, {}) == 0);
  CHECK(has(desk.said, "\nFN:Ana \\u202ePop\n"));
  CHECK(!has(desk.said, "\r"));
}

}  // namespace netlog
