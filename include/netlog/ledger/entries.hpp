#pragma once
// The kinds of entry, each described once. A new field is one member and one row here, and nothing else: reading,
// writing, checking, JSON, CSV and the format's reference come from the rows.

#include "netlog/base/boxed.hpp"
#include "netlog/base/described.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/rare.hpp"
#include "netlog/base/spelling.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace netlog {

enum class Direction { given, received };
template <> inline constexpr auto words<Direction> = std::array{"given"sv, "received"sv};

enum class CardAction { take, pass, drop, count, leave, carried };
template <> inline constexpr auto words<CardAction> =
    std::array{"take"sv, "pass"sv, "drop"sv, "count"sv, "leave"sv, "carried"sv};

enum class Status { contacted, quoted, won, lost, thanked, visited, joined, declined, dropped };
template <> inline constexpr auto words<Status> = std::array{
    "contacted"sv, "quoted"sv, "won"sv, "lost"sv, "thanked"sv, "visited"sv, "joined"sv, "declined"sv, "dropped"sv};

/// What every kind may carry.
struct Remarks {
  Rare<std::string> note{};
  std::vector<std::string> tags{};
  Rare<std::string> source{};
  static constexpr void describe(auto& row) {
    row("note", &Remarks::note, "a remark");
    row("tags", &Remarks::tags, "labels to find it by");
    row("source", &Remarks::source, "where an import took it from");
  }
};

/// How the fields of a contact are kept: as they are, or as the changes of an update.
struct Kept {
  template <class T> using One = std::optional<T>;
  template <class T> using Many = std::vector<T>;
};
struct Changed {
  template <class T> using One = std::optional<Change<T>>;
  template <class T> using Many = std::optional<Change<std::vector<T>>>;
};

/// What a contact is beside the name: the fields that an update may change.
template <class How> struct Details {
  using Keeping = How;
  using Text = typename How::template One<std::string>;
  using Texts = typename How::template Many<std::string>;
  Texts aliases;
  Text trade, company, role, city;
  Texts phone, email;
  Text website;
  Texts asks;
  typename How::template Many<GroupName> groups;
  typename How::template One<ContactName> introduced_by;
  Text passive_reason;
  typename How::template One<Interval> every;
  typename How::template One<Date> ended;
  /// Calls `row(key, meaning, members ...)` for each field, with that member of each of `Details<Hows>`.
  template <class... Hows> static constexpr void each(auto row) {
    row("aliases", "other names", &Details<Hows>::aliases...);
    row("trade", "what they do", &Details<Hows>::trade...);
    row("company", "the firm", &Details<Hows>::company...);
    row("role", "their part in the firm", &Details<Hows>::role...);
    row("city", "where they work", &Details<Hows>::city...);
    row("phone", "telephone numbers", &Details<Hows>::phone...);
    row("email", "e-mail addresses", &Details<Hows>::email...);
    row("website", "their page on the web", &Details<Hows>::website...);
    row("asks", "whom they would like to meet, in words: what a good referral is for them", &Details<Hows>::asks...);
    row("groups", "the groups where you meet", &Details<Hows>::groups...);
    row("introduced_by", "the contact who introduced you", &Details<Hows>::introduced_by...);
    row("passive_reason", "why little comes back: narrow-market, not-interested, too-far, or your own words",
        &Details<Hows>::passive_reason...);
    row("every", "how often to be in touch: 10d, 6w, 2m", &Details<Hows>::every...);
    row("ended", "the day from which they no longer take part: moved away, retired, died", &Details<Hows>::ended...);
  }
  static constexpr void describe(auto& row) {
    each<How>([&](std::string_view key, std::string_view meaning, auto member) { row(key, member, meaning); });
  }
};

struct Contact {
  std::string name{};
  std::optional<Date> date{};
  Boxed<Details<Kept>> details{};
  Remarks remarks{};
  static constexpr Kind kind{"contact", "somebody you know"};
  static constexpr void describe(auto& row) {
    row("name", &Contact::name, "the name");
    row("date", &Contact::date, "the day you met");
    row.part(&Contact::details);
    row.part(&Contact::remarks);
  }
};

struct Update {
  ContactName contact{};
  Date date{};
  Rare<std::string> name{};
  Boxed<Details<Changed>> details{};
  Rare<ContactName> same_as{};
  Remarks remarks{};
  static constexpr Kind kind{"update", "what changed about a contact; a blank text or an empty list removes the field"};
  static constexpr void describe(auto& row) {
    row("contact", &Update::contact, "whom it is about");
    row("date", &Update::date, "the day from which it holds");
    row("name", &Update::name, "the new name");
    row.part(&Update::details);
    row("same_as", &Update::same_as, "the contact that this one is too");
    row.part(&Update::remarks);
  }
};

struct Group {
  std::string name{};
  std::optional<Date> date{}, ended{};
  Rare<std::string> city{}, meets{};
  std::optional<Money> fee{};
  Rare<Currency> currency{};
  Remarks remarks{};
  static constexpr Kind kind{"group", "a group you belong to"};
  static constexpr void describe(auto& row) {
    row("name", &Group::name, "the name");
    row("date", &Group::date, "the day you joined");
    row("ended", &Group::ended, "the day you left");
    row("city", &Group::city, "where it is");
    row("meets", &Group::meets, "when it meets");
    row("fee", &Group::fee, "what a year's membership costs");
    row("currency", &Group::currency, "of the fee");
    row.part(&Group::remarks);
  }
};

struct Card {
  Date date{};
  ContactName contact{};
  CardAction action{};
  std::optional<Count> count{};
  Rare<std::string> to{};
  Remarks remarks{};
  static constexpr Kind kind{"card", "visiting cards that changed hands"};
  static constexpr void describe(auto& row) {
    row("date", &Card::date, "the day");
    row("contact", &Card::contact, "whose cards, or with whom you left yours");
    row("action", &Card::action,
        "take, pass, drop, count: their cards that I took, passed on, lost, counted; leave: mine that I "
        "left with them; carried: mine that they passed on");
    row("count", &Card::count, "how many; 1 unless it says so");
    row("to", &Card::to, "to whom they were passed on");
    row.part(&Card::remarks);
  }
};

struct Referral {
  Id id{};
  Date date{};
  Direction direction{};
  ContactName contact{};
  Rare<std::string> prospect{}, wanted{};
  std::optional<Heat> heat{};
  Rare<std::string> via{};
  Rare<GroupName> group{};
  Rare<Id> need{};
  Remarks remarks{};
  static constexpr Kind kind{"referral", "a recommendation"};
  static constexpr void describe(auto& row) {
    row("id", &Referral::id, "unique in the ledger");
    row("date", &Referral::date, "the day of the recommendation");
    row("direction", &Referral::direction, "given: I recommended the contact; received: the contact recommended me");
    row("contact", &Referral::contact, "whom I recommended, or who recommended me");
    row("prospect", &Referral::prospect, "to whom");
    row("for", &Referral::wanted, "for what");
    row("heat", &Referral::heat, "how sure it is, 5 the surest");
    row("via", &Referral::via, "through whom");
    row("group", &Referral::group, "the group where it happened");
    row("need", &Referral::need, "the id of the need that it meets");
    row.part(&Referral::remarks);
  }
};

struct Outcome {
  Id of{};
  Date date{};
  Status status{};
  std::optional<Money> value{};
  Rare<Currency> currency{};
  Remarks remarks{};
  static constexpr Kind kind{"outcome", "what became of a referral, an invitation or a need"};
  static constexpr void describe(auto& row) {
    row("of", &Outcome::of, "the id of the referral, invitation or need");
    row("date", &Outcome::date, "the day");
    row("status", &Outcome::status,
        "of a referral contacted, quoted, won, lost, thanked; of an invitation visited, joined, declined; "
        "of a need dropped");
    row("value", &Outcome::value, "what the won business is worth");
    row("currency", &Outcome::currency, "of the value");
    row.part(&Outcome::remarks);
  }
};

struct Invitation {
  Id id{};
  Date date{};
  Direction direction{};
  ContactName contact{};
  GroupName group{};
  Rare<std::string> guest{};
  Remarks remarks{};
  static constexpr Kind kind{"invitation", "an invitation into a group"};
  static constexpr void describe(auto& row) {
    row("id", &Invitation::id, "unique in the ledger");
    row("date", &Invitation::date, "the day");
    row("direction", &Invitation::direction,
        "given: I invited the contact; received: the contact invited me, or brought a guest");
    row("contact", &Invitation::contact, "whom I invited, or who invited me");
    row("group", &Invitation::group, "into which group");
    row("guest", &Invitation::guest, "whom the contact brought");
    row.part(&Invitation::remarks);
  }
};

struct Meeting {
  Date date{};
  ContactName contact{};
  Rare<std::string> place{};
  Remarks remarks{};
  static constexpr Kind kind{"meeting", "a one-to-one"};
  static constexpr void describe(auto& row) {
    row("date", &Meeting::date, "the day you met");
    row("contact", &Meeting::contact, "whom you met");
    row("place", &Meeting::place, "where");
    row.part(&Meeting::remarks);
  }
};

struct Deal {
  Date date{};
  Direction direction{};
  ContactName contact{};
  Money value{};
  Rare<Currency> currency{};
  Rare<std::string> wanted{};
  Remarks remarks{};
  static constexpr Kind kind{"deal", "business with a contact that no referral brought"};
  static constexpr void describe(auto& row) {
    row("date", &Deal::date, "the day");
    row("direction", &Deal::direction, "given: I bought from the contact; received: the contact from me");
    row("contact", &Deal::contact, "with whom");
    row("value", &Deal::value, "what it was worth");
    row("currency", &Deal::currency, "of the value");
    row("for", &Deal::wanted, "what was bought");
    row.part(&Deal::remarks);
  }
};

struct Need {
  Id id{};
  Date date{};
  std::string who{}, wanted{};
  Remarks remarks{};
  static constexpr Kind kind{"need", "somebody looks for something"};
  static constexpr void describe(auto& row) {
    row("id", &Need::id, "unique in the ledger");
    row("date", &Need::date, "the day");
    row("who", &Need::who, "who looks for it");
    row("for", &Need::wanted, "what they look for");
    row.part(&Need::remarks);
  }
};

struct Note {
  Date date{};
  ContactName contact{};
  std::string text{};
  Remarks remarks{};
  static constexpr Kind kind{"note", "a thing to remember about a contact"};
  static constexpr void describe(auto& row) {
    row("date", &Note::date, "the day");
    row("contact", &Note::contact, "about whom");
    row("text", &Note::text, "what to remember");
    row.part(&Note::remarks);
  }
};

/// The kinds, in the order in which they are always listed.
using Content = std::variant<Contact, Update, Group, Card, Referral, Outcome, Invitation, Meeting, Deal, Need, Note>;

/// One entry of a ledger.
struct Entry {
  Entry(Content its_content, Object its_own_keys)
      : content(std::move(its_content)), own_keys(std::move(its_own_keys)) {}
  /// One of a kind whose fields are to be filled in, in that line.
  template <class T> Entry(std::in_place_type_t<T> kind, std::size_t in_line)
      : content(kind), own_keys(), line(std::uint32_t(in_line)) {}
  // Written out in entries.cpp, once for all files: a copy, a move and an end know all kinds.
  Entry(const Entry&);
  Entry(Entry&&) noexcept;
  Entry& operator=(const Entry&);
  Entry& operator=(Entry&&) noexcept;
  ~Entry();

  Content content;
  Object own_keys;                   // the user's, which start with x_
  std::uint32_t line = 0;            // of its [[kind]] line, counted from 1; 0 while it is in no file
  std::uint32_t begin = 0, end = 0;  // its bytes in the ledger's text, of which there are less than 4 GiB
  bool has_error = false;            // a finding is about it, and some of its fields may not be there
};

/// "referral".
std::string_view kind_of(const Entry& entry);
std::vector<std::string> all_kinds();
/// "a referral", "an invitation".
std::string with_article(std::string_view kind);

/// Whether an outcome of this status fits an entry: of a referral, an invitation or a need. "a referral", or "" when
/// `entry` can have no outcome at all.
bool fits(Status status, const Entry& entry);
/// The kind that the status is for: "referral", "invitation" or "need".
std::string_view kind_for(Status status);

/// What entries of several kinds have in common; null where the kind has none.
const ContactName* contact_of(const Entry& entry);
const Id* id_of(const Entry& entry);
std::optional<Date> date_of(const Entry& entry);
const Remarks& remarks_of(const Entry& entry);
/// What is being looked for, or was bought: the `for` of a referral, deal or need.
const std::string* wanted_of(const Entry& entry);

}  // namespace netlog
