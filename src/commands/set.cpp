// set: the settings in the header, looked at and changed.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/known_settings.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/syntax/command.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct SetOptions {
  std::optional<std::string> key;
  std::optional<Blankable<std::string>> value;
};

/// A setting as it is shown.
struct SettingRow {
  std::string key;
  std::optional<std::string> value, usual;
  std::string meaning;
  static constexpr void describe(auto& row) {
    row("key", &SettingRow::key, "its name");
    row("value", &SettingRow::value, "what the header says");
    row("usual", &SettingRow::usual, "what holds where it says nothing");
    row("meaning", &SettingRow::meaning, "what it is");
  }
};

std::vector<SettingRow> setting_rows(const HeaderValues& values, const std::optional<std::string>& key) {
  std::vector<SettingRow> rows;
  const auto add = [&](const KnownSetting& one) {
    const auto at = values.find(one.name());
    rows.push_back({one.name(), at == values.end() ? std::nullopt : std::optional(at->second.text),
                    one.usual.empty() ? std::nullopt : std::optional(one.usual), one.place.meaning});
  };
  if (key) {
    add(setting_called(*key));
    return rows;
  }
  for (const auto& one : known_settings()) add(one);
  for (const auto& [name, value] : values)
    if (name.starts_with("alias.")) rows.push_back({name, value.text, std::nullopt, "a command of your own"});
  return rows;
}

Page settings_page(const std::vector<SettingRow>& rows, std::size_t width) {
  Table table;
  table.columns = {
      {.heading = {}}, {.heading = {}, .room = Room::cut}, {.heading = {}, .room = Room::cut_then_left_out}};
  for (const auto& row : rows) {
    const auto usual = row.usual ? fmt::format("({})", *row.usual) : std::string("-");
    const Table::Cell value = row.value ? Table::Cell(shown(*row.value)) : Table::Cell(usual, Style::dim);
    table.rows.push_back({row.key, value, {row.meaning, Style::dim}});
  }
  Page page;
  for (auto& line : laid_out(table, width)) page.row(std::move(line));
  page.blank();
  add_text(page, "in brackets: what holds while the header says nothing", Style::dim, width);
  page.around({{"change one: ", Style::dim}, {"netlog set KEY VALUE", Style::cyan}});
  page.around({{"take one out: ", Style::dim}, {"netlog set KEY \"\"", Style::cyan}});
  return page;
}

void show_settings(const std::optional<std::string>& key, const CommandContext& context) {
  const auto rows = setting_rows(header_values(context.read()), key);
  context.show({[&](std::size_t width) { return settings_page(rows, width); }, [&] { return value_of(rows); },
                [&] { return sheet_of(rows); }});
}

/// The value that was typed; nothing where the setting is to be taken out. Throws UsageError.
std::optional<Literal> value_wanted(const KnownSetting& setting, const std::string& typed_text, Date as_of) {
  if (is_blank(typed_text)) return {};
  const auto name = setting.name();
  const auto text = name == "currency" ? typed<Currency>(name, typed_text, as_of).code : trimmed(typed_text);
  if (auto value = setting.value(text)) return value;
  refuse(fmt::format("\"{}\" is no value of {}", shown(typed_text), name),
         fmt::format("write {}, or \"\" to take it out", setting.expected));
}

/// Refuses another currency while it would turn values that name none into other sums.
void refuse_to_change_sums(const Ledger& ledger, const std::optional<Literal>& value, const std::string& path) {
  const auto now = ledger.settings.currency(), then = value ? Currency{value->text} : Currency{};
  const auto entries = values_without_currency(ledger);
  if (now == then || entries.empty()) return;
  const bool is_one = entries.size() == 1;
  throw CannotDo({.what = fmt::format("{} with a value {} no currency, and would become {}",
                                      counted(std::int64_t(entries.size()), "entry", "entries"),
                                      is_one ? "names" : "name", then.code),
                  .remedy = fmt::format("add currency = \"{}\" to {} first: {}", now.code, is_one ? "it" : "each",
                                        edit_at({ledger.entries[entries.front()].line, 1})),
                  .where = path});
}

/// `text` with the setting changed, read again to see that nothing else is. Throws Failure.
std::string with_setting(const Ledger& before, const KnownSetting& setting, const std::optional<Literal>& value,
                         HeaderValues wanted, const std::string& path) {
  std::optional<std::string> toml;
  if (value) toml = value->shape == Shape::text ? in_quotes(value->text) : value->text;
  if (value)
    wanted[setting.name()] = *value;
  else
    wanted.erase(setting.name());
  auto text = with_header_key(before.text, setting.place, toml);
  const auto after = read_and_check(text.value_or(before.text)).ledger();
  if (text && !after.findings.empty()) {
    refuse_errors(before, path);
    if (!after.incomplete) refuse(after.findings.front().what, after.findings.front().remedy);
  }
  if (!text || after.incomplete || header_values(*text) != wanted || after.entries.size() != before.entries.size())
    throw CannotDo({.what = fmt::format("the header does not have {} on a line of its own", setting.name()),
                    .remedy = "nothing was changed; change it by hand: netlog edit",
                    .where = path});
  return *std::move(text);
}

void change_setting(const std::string& key, const std::string& typed_text, const CommandContext& context) {
  const auto setting = setting_called(key);
  const auto value = value_wanted(setting, typed_text, context.as_of);
  const auto path = context.ledger.string();
  auto file = context.lock();
  const auto before = read_and_check(file.read()).ledger();
  const auto values = header_values(before.text);
  const auto old = values.find(setting.name());
  if (!value && old == values.end())
    refuse(fmt::format("{} is not set", setting.name()), "netlog set shows all settings");
  if (value && old != values.end() && old->second == *value)
    refuse(fmt::format("{} is {} already", setting.name(), shown(value->text)), "nothing was changed");
  if (setting.name() == "currency") refuse_to_change_sums(before, value, path);
  const auto text = with_setting(before, setting, value, values, path);
  file.replace(text);
  context.answer.recorded = true;
  if (context.common_options.quiet) return;
  const auto before_it = old != values.end() ? shown(old->second.text) : setting.usual;
  const bool is_told = !before_it.empty() && !(value && shown(value->text) == before_it);
  const auto was = is_told ? fmt::format("; it was {}", before_it) : std::string();
  context.answer.out += fmt::format("{} {}{}\n", setting.name(),
                                    value ? fmt::format("is now {}", shown(value->text)) : "is not set any more", was);
}

}  // namespace

Command set_command() {
  return {
      .name = "set",
      .section = Section::keep,
      .arguments = "[KEY [VALUE]]",
      .summary = "the settings of the ledger",
      .about =
          "Shows the settings in the header of the ledger, or one of them; with VALUE it changes that one, and \"\" "
          "takes it out. Everything else in the file stays as it is, byte for byte, and the file is replaced in "
          "one step if the result checks.",
      .examples = {"netlog set", "netlog set goals.referrals 2", "netlog set window_days 91",
                   "netlog set alias.m \"report last month\""},
      .define = [](Syntax& syntax) -> Run {
        const auto options = std::make_shared<SetOptions>();
        syntax.one("KEY", options->key, "which one, like currency, goals.meetings or alias.w; all without it");
        auto& value = syntax.one("VALUE", options->value, "what it is to be; \"\" takes it out");
        value.joined = true;
        return Keep([options](const CommandContext& context) {
          if (options->value)
            change_setting(*options->key, options->value->value.value_or(""), context);
          else
            show_settings(options->key, context);
        });
      }};
}

}  // namespace netlog
