#pragma once
// A command line that is still being put together, argument by argument, and can be tried out against a network at any
// time.

#include "netlog/context/surroundings.hpp"
#include "netlog/line/parse.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/syntax/draft.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace netlog {

class PartialLine {
 public:
  PartialLine(const std::vector<std::string>& arguments, const Network& network, const Surroundings& surroundings);

  /// A value that was given to a parameter.
  struct Position {
    std::size_t parameter = 0, value = 0;
  };

  const std::vector<Parameter>& parameters() const { return line_.syntax.parameters; }
  const Syntax& syntax() const { return line_.syntax; }
  bool records() const { return std::holds_alternative<Record>(line_.call->run); }
  /// The command's own parameters: from `begin` to `end`.
  std::size_t begin() const { return line_.common; }
  std::size_t end() const { return line_.entry; }
  /// The parameter of that name; the number of all where there is none.
  std::size_t parameter_called(std::string_view name) const;

  const std::vector<std::string>& given(std::size_t parameter) const { return line_.given[parameter]; }
  bool is_given(std::size_t parameter) const { return !line_.given[parameter].empty(); }
  /// Whether an option that was given says what the parameter would.
  bool is_filled(std::size_t parameter) const;
  bool has_flag(std::string_view name) const;
  void set_flag(std::string_view name);
  /// The value of the first argument in its place: `won` of `outcome won`.
  std::string leading_value() const;
  /// Where what is unclear stands.
  std::optional<Position> position_of(const Unclear& unclear) const;

  /// The parameters that are asked for, in the order in which they are.
  std::vector<std::size_t> parameters_to_ask() const;
  /// The place among `steps` of the first one, from `from` on, that goes with the answers so far; what does not is
  /// taken back. The number of all where none is left.
  std::size_t step_from(const std::vector<std::size_t>& steps, std::size_t from);

  void clear(std::size_t parameter);
  /// One more value of a parameter that may be given often.
  void give_more(std::size_t parameter, std::string value) { line_.given[parameter].push_back(std::move(value)); }
  /// Takes all values of a parameter but the first `count` back.
  void cut(std::size_t parameter, std::size_t count);
  void replace(Position position, std::string value) {
    line_.given[position.parameter][position.value] = std::move(value);
  }
  /// The value is a name that nobody has yet; the line says --new then.
  void give_new_name(Position position, const std::string& name);
  /// Replaces the query by the full name, so that no argument after it can be taken for the rest of it.
  void write_name_out(std::size_t parameter);

  /// What a line would record, what it would warn of, and what of that a person is asked about.
  struct Trial {
    std::vector<Entry> entries;
    std::vector<DraftWarning> warnings;
    std::vector<std::string> questions;
  };
  /// What the line would record. `once_more`: what is there already is no error. Throws as the command would.
  Trial tried(bool once_more) const { return tried(line_, once_more); }
  /// What the line would record, or what of that is there already. Throws UsageError about what is there.
  std::variant<Trial, Duplicate> trial() const;
  /// What keeps a line from being carried out that a person can be asked about: the name of what is missing, an
  /// argument that is unclear, or a new name that is written like another. The name is empty where nothing does.
  using Obstacle = std::variant<std::string, Unclear, OtherSpelling>;
  /// The first of them. The commands throw it from deep inside, as they would without anybody to ask; here it becomes
  /// a value. Throws UsageError about what no answer mends.
  Obstacle obstacle();
  /// What the last such entry with the contact has in place of the parameter; empty: nothing.
  std::string last_answer(std::size_t parameter) const;

  std::vector<std::string> whole() const { return to_arguments(line_); }
  /// The same with the shortest words for the contacts that were filled in, where these mean the same.
  std::vector<std::string> in_short() const;

 private:
  Trial tried(CommandLine line, bool once_more) const;
  bool is_new(std::size_t parameter, const std::string& value) const;
  std::string whole_name(std::size_t parameter, const std::string& value) const;
  std::string missing();
  void write_out_beside_new_names();
  void look_at_names() const;

  const Network& network_;
  const Surroundings& surroundings_;
  CommandLine line_;
  std::vector<bool> given_at_first_;                            // of each parameter
  std::vector<std::pair<std::size_t, std::string>> new_names_;  // and of which parameter
};

}  // namespace netlog
