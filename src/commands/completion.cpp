// completion: what makes the Tab key work in a shell.

#include "netlog/commands/commands.hpp"
#include "netlog/completion/stubs.hpp"
#include "netlog/context/command_context.hpp"

#include <memory>
#include <optional>

namespace netlog {

Command completion_command() {
  return {.name = "completion",
          .section = Section::keep,
          .arguments = "SHELL",
          .summary = "for bash, zsh or fish",
          .about =
              "Prints what makes the Tab key complete commands, options, names, groups, open ids and earlier texts in "
              "bash, zsh or fish. An installed netlog has it in place; else write it where the shell looks, like "
              "~/.local/share/bash-completion/completions/netlog, a folder of zsh's $fpath (as _netlog), or "
              "~/.config/fish/completions/netlog.fish.",
          .examples = {"netlog completion bash > netlog.bash", "netlog completion fish > netlog.fish"},
          .define = [](Syntax& syntax) -> Run {
            const auto shell = std::make_shared<std::optional<Shell>>();
            syntax.one("SHELL", *shell).required = true;
            return Keep([shell](const CommandContext& context) { context.answer.out += completion_stub(**shell); });
          }};
}

}  // namespace netlog
