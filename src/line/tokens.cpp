#include "netlog/line/tokens.hpp"

#include "netlog/base/money.hpp"
#include "netlog/syntax/command.hpp"

#include <algorithm>

namespace netlog {
namespace {

/// `-nd`, `-dfri` or `-d=fri` as its options and, at the end, a value. An unknown option where one of the letters is
/// none.
std::vector<Token> cluster_tokens(const std::string& text, std::size_t index,
                                  const std::vector<Parameter>& parameters) {
  std::vector<Token> tokens;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const auto option = option_called(parameters, std::string("-") + text[i]);
    if (!option) return {{Token::Kind::option, text, index}};
    tokens.push_back({Token::Kind::option, parameters[*option].name, index, option});
    if (parameters[*option].is_flag() || i + 1 == text.size()) continue;
    tokens.push_back({Token::Kind::value, text.substr(text[i + 1] == '=' ? i + 2 : i + 1), index, option});
    break;
  }
  return tokens;
}

/// An argument that begins with "-" as its options and the value that hangs on the last.
std::vector<Token> option_tokens(const std::string& text, std::size_t index, const std::vector<Parameter>& parameters) {
  if (text.size() > 2 && text[1] != '-') return cluster_tokens(text, index, parameters);
  const auto equals = text.find('=');
  const auto option = option_called(parameters, std::string_view(text).substr(0, equals));
  if (!option) return {{Token::Kind::option, text, index}};
  std::vector<Token> tokens{{Token::Kind::option, parameters[*option].name, index, option}};
  if (equals != text.npos) tokens.push_back({Token::Kind::value, text.substr(equals + 1), index, option});
  return tokens;
}

/// The parameters of every command, which are the same for each but for its formats.
const std::vector<Parameter>& common_parameters() {
  static const auto parameters = [] {
    CommonOptions common_options;
    Syntax syntax;
    add_common_options(syntax, common_options);
    return syntax.parameters;
  }();
  return parameters;
}

}  // namespace

std::optional<std::size_t> option_called(const std::vector<Parameter>& parameters, std::string_view name) {
  const auto at = std::ranges::find_if(parameters, [&](const Parameter& one) {
    const bool is_letter = one.letter != 0 && name.size() == 2 && name[0] == '-' && name[1] == one.letter;
    return one.is_option() && (name == one.name || is_letter);
  });
  return at == parameters.end() ? std::nullopt : std::optional(std::size_t(at - parameters.begin()));
}

bool waits_for_value(const std::vector<Token>& tokens, const std::vector<Parameter>& parameters) {
  return !tokens.empty() && tokens.back().kind == Token::Kind::option && tokens.back().parameter &&
         !parameters[*tokens.back().parameter].is_flag();
}

std::vector<Token> tokenize(const std::vector<std::string>& arguments, const std::vector<Parameter>& parameters) {
  std::vector<Token> tokens;
  bool options_ended = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& text = arguments[i];
    if (options_ended || !text.starts_with('-') || text == "-") {
      tokens.push_back({Token::Kind::argument, text, i});
      continue;
    }
    if (text == "--") {
      options_ended = true;
      tokens.push_back({Token::Kind::separator, text, i});
      continue;
    }
    for (auto& token : option_tokens(text, i, parameters)) tokens.push_back(std::move(token));
    if (waits_for_value(tokens, parameters) && i + 1 < arguments.size()) {
      ++i;
      tokens.push_back({Token::Kind::value, arguments[i], i, tokens.back().parameter});
    }
    const auto& last = tokens.back();
    const bool is_money = last.kind == Token::Kind::value && parameters[*last.parameter].takes == Takes::money;
    // In capitals only: what stands here may also be a name.
    if (is_money && i + 1 < arguments.size() && is_iso_currency({arguments[i + 1]}))
      tokens.back().text += " " + arguments[++i];
  }
  return tokens;
}

std::size_t command_index(const std::vector<std::string>& arguments) {
  for (const auto& token : tokenize(arguments, common_parameters())) {
    if (token.kind == Token::Kind::argument) return token.index;
    if (token.kind == Token::Kind::separator) return token.index + 1;
  }
  return arguments.size();
}

std::vector<std::string> files_among(const std::vector<std::string>& arguments) {
  std::vector<std::string> files;
  for (const auto& token : tokenize(arguments, common_parameters()))
    if (token.kind == Token::Kind::value && common_parameters()[*token.parameter].name == "--file")
      files.push_back(token.text);
  return files;
}

std::optional<std::string> file_among(const std::vector<std::string>& arguments) {
  const auto files = files_among(arguments);
  return files.empty() ? std::nullopt : std::optional(files.front());
}

}  // namespace netlog
