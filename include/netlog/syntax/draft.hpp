#pragma once
// What a recording command writes, while it is being put together.

#include "netlog/base/problem.hpp"
#include "netlog/exchange/books.hpp"
#include "netlog/ledger/entries.hpp"
#include "netlog/network/network.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// What every recording command may be told.
struct EntryOptions {
  std::optional<Date> date;
  bool date_unknown = false;
  std::string first_day_of;  // the year or month, where the date is its first day
  std::optional<std::string> note;
  std::vector<std::string> tags;
  bool dry_run = false;
  bool no_book = false;  // address books are not looked into
};

/// The ledger has what is to be written already.
struct Duplicate : CannotDo {
  using CannotDo::CannotDo;
};
/// A new name is that of somebody who is there but for apostrophes, hyphens, points and blanks.
struct OtherSpelling : UsageError {
  using UsageError::UsageError;
};
/// A new name begins like that of somebody who is there, or free text is a part of one, and a person can be asked
/// whether that one is meant.
struct NameBeside : CannotDo {
  using CannotDo::CannotDo;
};

/// Whether a PROSPECT and a FOR, each one word, look like one name: "Dan" and "Pop".
bool looks_like_one_name(const std::string& prospect, const std::string& wanted);

/// `text` as a name is written down. Throws UsageError when nobody and nothing could be found by it.
std::string name_to_write(const std::string& text);

/// Something to warn of, though it is written. `once_written`: what to do about it when it is; "netlog undo" in it
/// takes back all that was written.
struct DraftWarning {
  std::string what, once_written;
};

/// The network as it is, and the entries that are to be added to it. Network and options must outlive it.
class Draft {
 public:
  /// `typed`: the command line, for hints.
  Draft(const Network& network, const EntryOptions& entry_options, std::string typed)
      : network_(network), entry_options_(entry_options), typed_(std::move(typed)) {}

  const Network& network() const { return network_; }
  /// The command line.
  const std::string& typed() const { return typed_; }
  /// The entry's day: what `--date` says, else the day asked about.
  Date date() const { return entry_options_.date.value_or(network_.as_of()); }
  /// The same, or none where `--date unknown` was said.
  std::optional<Date> known_date() const { return entry_options_.date_unknown ? std::nullopt : std::optional(date()); }
  /// The note and the tags, each tag once.
  Remarks remarks() const;

  /// The contact that `query` means. With `may_be_new` only a whole name counts, and somebody who is not known is added
  /// to the draft under exactly this name. `following`: the argument after it, which may be the rest of the name.
  /// Throws UsageError.
  ContactName contact(const std::string& query, bool may_be_new, const std::string& following = {});
  /// The contact that `query` means, where nobody can be added on the way. Throws UsageError.
  ContactName known_contact(const std::string& query, const std::string& following = {}) const;
  /// The contacts that `queries` mean, each as `contact` has it; of several nobody is added but by a whole name. Throws
  /// UsageError, also where two of them mean the same one: `meet ana popescu`.
  std::vector<ContactName> contacts(const std::vector<std::string>& queries, bool may_be_new);
  /// The group that `query` means; with `may_be_new` and where it means none, a new one of exactly this name. Throws
  /// UsageError.
  GroupName group(const std::string& query, bool may_be_new);

  /// The currency of a value: the one that was typed, else the ledger's. Throws UsageError when the one that was typed
  /// was not in use on the entry's day, CannotDo when the ledger's was not.
  Currency currency(const std::optional<Currency>& typed) const;

  /// Throws UsageError when `text`, which stands after the contact that `query` means, only goes on with its name.
  void refuse_rest_of_name(const std::string& query, const ContactName& contact, const std::string& text,
                           std::string_view as_option) const;

  /// Throws UsageError when nobody is called `query`, but somebody `other`, which stands after it.
  void refuse_wrong_way_round(const std::string& query, const std::string& other) const;

  /// Throws UsageError when `text`, which names somebody else, means the contact that `query` means: it is typed in the
  /// same words, or is a whole name or alias. `rule`: why that cannot be ("nobody is recommended to themselves").
  void refuse_oneself(const std::string& query, const ContactName& contact, const std::string& text,
                      std::string_view rule, std::string remedy) const;

  /// Throws Duplicate when the ledger has a referral, invitation, deal or outcome of the same day like `content` in all
  /// but id and note; of a referral also one to the same prospect, whatever it is for.
  void refuse_duplicate(const Content& content) const;

  /// Address books to look a new contact up in, read only then.
  void look_in(std::function<Shelf()> books) { books_ = std::move(books); }
  /// Adds a new contact, with what the address books know of them. Throws UsageError when the ledger knows the person
  /// under another name.
  void add_person(Contact contact);

  /// Adds an entry; of what a list says twice, once, and texts of one line with one blank between their words.
  void add(Content content);
  std::vector<Entry>& entries() { return entries_; }
  /// What to warn of, though it is written.
  const std::vector<DraftWarning>& warnings() const { return warnings_; }
  void warn(std::string what, std::string once_written = {}) {
    warnings_.push_back({std::move(what), std::move(once_written)});
  }
  bool is_dry_run() const { return entry_options_.dry_run; }
  /// Those of the warnings, in short, that a person is asked about before it is written.
  const std::vector<std::string>& questions() const { return questions_; }
  void ask(std::string question) { questions_.push_back(std::move(question)); }
  /// A new name, and the people of address books whose names have all its words.
  struct BookOffer {
    std::string typed;
    std::vector<FoundInBooks::Offer> people;
  };
  const std::vector<BookOffer>& book_offers() const { return book_offers_; }
  /// What the person may want to do besides.
  const std::vector<std::string>& hints() const { return hints_; }
  void hint(std::string what) { hints_.push_back(std::move(what)); }

 private:
  /// The hint that adds whom `query` means as a new contact.
  std::string with_new_contact(const std::string& query) const;

  void fill_from_books(Contact& contact);

  const Network& network_;
  const EntryOptions& entry_options_;
  std::string typed_;
  std::function<Shelf()> books_;
  std::vector<Entry> entries_;
  std::vector<DraftWarning> warnings_;
  std::vector<std::string> questions_, hints_;
  std::vector<BookOffer> book_offers_;
};

}  // namespace netlog
