#include "netlog/base/text.hpp"
#include "netlog/terminal/lines.hpp"

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

#include <histedit.h>

namespace netlog {
namespace {

using Completions = std::vector<LineWanted::Completion>;

constexpr char literal = '\1';  // in a prompt, before and after what takes no room

/// libedit calls functions that know nothing but itself, so this is what they find through it.
struct Session {
  const LineWanted* wanted = nullptr;
  std::string prompt;
  bool interrupted = false;
  bool has_vi_keys = false;

  // The matches that are shown, and what of them stands in the line.
  Completions matches;
  std::string in_line;
  std::size_t match = 0;
  bool is_chosen = false;

  std::vector<std::string> entered;  // in this run
  std::size_t line = 0;              // which of them stands in the line; the number of all: none
};

Session& session_of(EditLine* editor) {
  void* data = nullptr;
  el_get(editor, EL_CLIENTDATA, &data);
  return *static_cast<Session*>(data);
}

std::string text_in(EditLine* editor) {
  const LineInfo* line = el_line(editor);
  return {line->buffer, line->lastchar};
}

void put_text(EditLine* editor, const std::string& text) {
  const LineInfoW* line = el_wline(editor);
  const auto length = int(line->lastchar - line->buffer);
  el_cursor(editor, length);
  el_deletestr(editor, length);
  if (!text.empty()) el_insertstr(editor, text.c_str());
}

void show_matches(const Completions& matches) {
  constexpr std::size_t most = 12;
  std::size_t widest = 0;
  for (std::size_t i = 0; i < std::min(most, matches.size()); ++i)
    widest = std::max(widest, std::min<std::size_t>(width(matches[i].text), 40));
  std::string list = "\n";
  for (std::size_t i = 0; i < std::min(most, matches.size()); ++i) {
    const auto text = clipped(shown(matches[i].text), 40);
    list += "  " + text;
    if (!matches[i].meaning.empty())
      list += std::string(widest - std::min(widest, width(text)) + 2, ' ') +
              clipped(shown(matches[i].meaning), 74 - widest);
    list += '\n';
  }
  if (matches.size() > most) list += "  and " + std::to_string(matches.size() - most) + " more\n";
  std::fputs(list.c_str(), stderr);
}

bool are_matches_shown(EditLine* editor, const Session& session) {
  return session.matches.size() > 1 && text_in(editor) == session.in_line;
}

unsigned char go_to_match(EditLine* editor, Session& session, bool forward) {
  const auto count = session.matches.size();
  session.match = session.is_chosen ? (session.match + (forward ? 1 : count - 1)) % count : forward ? 0 : count - 1;
  session.is_chosen = true;
  session.in_line = session.matches[session.match].text;
  put_text(editor, session.in_line);
  return CC_REFRESH;
}

unsigned char complete(EditLine* editor, int) {
  auto& session = session_of(editor);
  if (are_matches_shown(editor, session)) return go_to_match(editor, session, true);
  session.in_line = text_in(editor);
  session.matches = session.wanted->completions(session.in_line);
  session.is_chosen = false;
  if (session.matches.empty()) return CC_REFRESH_BEEP;
  if (session.matches.size() == 1) {
    put_text(editor, session.matches.front().text);
    return CC_REFRESH;
  }
  show_matches(session.matches);
  return CC_REDISPLAY;
}

unsigned char go_to_line(EditLine* editor, Session& session, bool forward) {
  const auto count = session.entered.size();
  if (forward ? session.line >= count : session.line == 0) return CC_REFRESH_BEEP;
  session.line = forward ? session.line + 1 : session.line - 1;
  put_text(editor, session.line < count ? session.entered[session.line] : "");
  return CC_REFRESH;
}

unsigned char go_back(EditLine* editor, int) {
  auto& session = session_of(editor);
  return are_matches_shown(editor, session) ? go_to_match(editor, session, false) : go_to_line(editor, session, false);
}

unsigned char go_on(EditLine* editor, int) {
  auto& session = session_of(editor);
  return are_matches_shown(editor, session) ? go_to_match(editor, session, true) : go_to_line(editor, session, true);
}

unsigned char interrupt(EditLine* editor, int) {
  session_of(editor).interrupted = true;
  return CC_EOF;
}

/// Asks the terminal to mark what is pasted, so that its line breaks are no answers, or to stop that.
void mark_what_is_pasted(bool on) {
  std::fputs(on ? "\x1b[?2004h" : "\x1b[?2004l", stderr);
}

/// A letter behind an Escape that means nothing.
unsigned char insert(EditLine* editor, int key) {
  const char text[] = {char(key), '\0'};
  return el_insertstr(editor, text) == 0 ? CC_REFRESH : CC_ERROR;
}

unsigned char pause(EditLine*, int) {
  mark_what_is_pasted(false);
  std::raise(SIGTSTP);
  mark_what_is_pasted(true);
  return CC_REDISPLAY;
}

/// Called behind the mark before pasted text: inserts what comes up to the mark behind it, as one line.
unsigned char paste(EditLine* editor, int) {
  constexpr std::string_view mark_behind = "\x1b[201~";
  auto& session = session_of(editor);
  std::string text;
  char next = 0;
  while (!text.ends_with(mark_behind) && el_getc(editor, &next) == 1) text += next;
  if (text.ends_with(mark_behind)) text.resize(text.size() - mark_behind.size());
  // vi's command mode, which the Escape of the mark leads to, stands on the last character and not behind it.
  if (session.has_vi_keys) el_cursor(editor, 1);
  if (const auto line = tidied(text); !line.empty()) el_insertstr(editor, line.c_str());
  return CC_REFRESH;
}

char* prompt_of(EditLine* editor) {
  return session_of(editor).prompt.data();
}

/// `prompt` with its colours marked as what takes no room. libedit wants something to be seen after each mark, so
/// escapes that follow one another share one.
std::string marked(const std::string& prompt) {
  std::string text;
  for (std::size_t at = 0; at < prompt.size();) {
    const auto from = at;
    while (at < prompt.size() && prompt[at] == '\x1b') at = std::min(prompt.find('m', at), prompt.size() - 1) + 1;
    if (at > from) text += literal + prompt.substr(from, at - from) + literal;
    if (at < prompt.size()) text += prompt[at++];
  }
  return text;
}

struct EndEditing {
  void operator()(EditLine* editor) const { el_end(editor); }
};
using Editor = std::unique_ptr<EditLine, EndEditing>;

void bind_keys(EditLine* e, bool has_vi_keys) {
  // The wide form keeps the names as they are; the narrow one would copy them and lose the copies.
  const auto define = [&](const wchar_t* name, const wchar_t* help, unsigned char (*function)(EditLine*, int)) {
    el_wset(e, EL_ADDFN, name, help, function);
  };
  define(L"netlog-complete", L"complete", complete);
  define(L"netlog-back", L"the match or line before", go_back);
  define(L"netlog-on", L"the next match or line", go_on);
  define(L"netlog-interrupt", L"leave", interrupt);
  define(L"netlog-pause", L"stop for now", pause);
  define(L"netlog-paste", L"insert what is pasted", paste);
  define(L"netlog-insert", L"insert the letter behind Escape", insert);
  for (const auto& [key, function] : {std::pair{L"\t", L"netlog-complete"},
                                      {L"^P", L"netlog-back"},
                                      {L"^N", L"netlog-on"},
                                      {L"^C", L"netlog-interrupt"},
                                      {L"^Z", L"netlog-pause"}}) {
    el_wset(e, EL_BIND, key, function, nullptr);
    if (has_vi_keys) el_wset(e, EL_BIND, L"-a", key, function, nullptr);
  }
  if (!has_vi_keys) el_wset(e, EL_BIND, L"\x1b^C", L"netlog-interrupt", nullptr);
  // With vi's keys a sequence that begins with Escape would keep Escape itself from leaving the insert mode. So it is
  // bound in the command mode alone, and so is its rest, for when its Escape has just led there.
  for (const auto& [sequence, function] : {std::pair{L"\x1b[A", L"netlog-back"},
                                           {L"\x1bOA", L"netlog-back"},
                                           {L"\x1b[B", L"netlog-on"},
                                           {L"\x1bOB", L"netlog-on"},
                                           {L"\x1b[200~", L"netlog-paste"}}) {
    if (has_vi_keys) {
      el_wset(e, EL_BIND, L"-a", sequence, function, nullptr);
      el_wset(e, EL_BIND, L"-a", sequence + 1, function, nullptr);
    } else {
      el_wset(e, EL_BIND, sequence, function, nullptr);
    }
  }
}

/// Where a key or two is the answer, Escape takes none away: what stands behind it counts as without it, but for what
/// begins the sequences of the terminal's own keys.
void bind_escape_to_nothing(EditLine* e) {
  for (wchar_t key = L' '; key < 0x7f; ++key) {
    std::wstring sequence = L"\x1b";
    if (key == L'^' || key == L'\\') sequence += L'\\';
    sequence += key;
    if (key != L'[' && key != L'O') el_wset(e, EL_BIND, sequence.c_str(), L"netlog-insert", nullptr);
  }
  for (const auto* enter : {L"\x1b^M", L"\x1b^J"}) el_wset(e, EL_BIND, enter, L"ed-newline", nullptr);
}

Editor make_editor(Session& session, bool for_choices) {
  // A ledger is UTF-8 whatever the locale says, so lines are too.
  const char* locale = std::setlocale(LC_CTYPE, "");
  if (!locale || MB_CUR_MAX == 1) std::setlocale(LC_CTYPE, "C.UTF-8");
  Editor editor{el_init("netlog", stdin, stderr, stderr)};
  auto* const e = editor.get();
  el_set(e, EL_CLIENTDATA, &session);
  el_set(e, EL_PROMPT_ESC, prompt_of, literal);
  el_set(e, EL_SIGNAL, 1);
  el_set(e, EL_EDITOR, "emacs");
  el_source(e, nullptr);
  if (for_choices) el_set(e, EL_EDITOR, "emacs");
  const char* keys_of = nullptr;
  el_get(e, EL_EDITOR, &keys_of);
  session.has_vi_keys = std::string_view(keys_of ? keys_of : "") == "vi";
  // Ctrl-C and Ctrl-Z come as keys, so that they find the line and not the program.
  el_set(e, EL_SETTY, "-d", "-isig", nullptr);
  bind_keys(e, session.has_vi_keys);
  if (for_choices) bind_escape_to_nothing(e);
  return editor;
}

/// The editor of lines, or the one of choices.
EditLine* editor_for(bool is_choice) {
  if (is_choice) {
    static Session session;
    static const Editor editor = make_editor(session, true);
    return editor.get();
  }
  static Session session;
  static const Editor editor = make_editor(session, false);
  return editor.get();
}

}  // namespace

LineRead read_edited_line(const LineWanted& wanted) {
  auto* const editor = editor_for(wanted.is_choice);
  auto& session = session_of(editor);
  session.wanted = &wanted;
  session.prompt = marked(wanted.prompt);
  session.interrupted = false;
  session.matches.clear();
  session.line = session.entered.size();
  if (!wanted.text.empty()) el_push(editor, wanted.text.c_str());
  // Else the question would be shown a moment before keys are keys, and a quick Ctrl-D would be lost.
  el_set(editor, EL_PREP_TERM, 1);
  mark_what_is_pasted(true);
  int count = 0;
  const char* line = el_gets(editor, &count);
  mark_what_is_pasted(false);
  if (!line || count <= 0) {
    std::fputs("\n", stderr);
    return {session.interrupted ? LineRead::By::interrupt : LineRead::By::end, {}};
  }
  std::string text = line;
  while (text.ends_with('\n')) text.pop_back();
  if (!text.empty()) session.entered.push_back(text);
  return {LineRead::By::enter, std::move(text)};
}

}  // namespace netlog
