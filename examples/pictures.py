#!/usr/bin/python3
"""Draws what netlog showed, for the README.

pictures.py terminal COMMAND <OUTPUT >SVG   what a terminal of 80 columns shows, as text that can be selected
pictures.py page TEXT <SCREENSHOT >PNG      without the empty paper below, in 256 colours; it keeps TEXT, which it shows
"""
import io
import re
import sys

from PIL import Image, PngImagePlugin
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

DARK = TerminalTheme(
    (20, 23, 27),  # paper
    (226, 229, 233),  # ink
    # black, red, green, yellow, blue, magenta, cyan, white: netlog uses no brighter ones
    [(42, 47, 54), (240, 113, 120), (126, 200, 120), (232, 184, 92),
     (103, 170, 240), (199, 146, 234), (110, 200, 214), (226, 229, 233)])

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>COMMAND</title>
<style>
text {{ font: {char_height}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace }}
.prompt {{ fill: PROMPT }}
{styles}
</style>
<defs>
{lines}
</defs>
<rect width="100%" height="100%" rx="8" fill="PAPER"/>
<text class="prompt" x="20" y="28" xml:space="preserve">$ COMMAND</text>
<g transform="translate(20, {terminal_y})">
{matrix}
</g>
</svg>
"""


def terminal(command):
    console = Console(record=True, width=82, file=io.StringIO(), force_terminal=True, color_system="standard")
    # Blanks that do not break are drawn too, so that the text of a line is all there.
    text = Text.from_ansi(sys.stdin.read().replace(" ", "\u00a0"))
    console.print(text, no_wrap=True, crop=False, overflow="ignore")
    words = {"COMMAND": command, "PAPER": DARK.background_color.hex, "PROMPT": DARK.ansi_colors[6].hex}
    frame = re.sub("|".join(words), lambda word: words[word[0]], SVG)
    drawn = console.export_svg(theme=DARK, unique_id="row", code_format=frame)
    sys.stdout.write(drawn.replace("<text ", "\n<text "))


def page(text):
    picture = Image.open(sys.stdin.buffer).convert("RGB")
    paper = Image.new("RGB", (picture.width, 1), picture.getpixel((0, 0))).tobytes()
    bottom = picture.height
    while bottom > 1 and picture.crop((0, bottom - 1, picture.width, bottom)).tobytes() == paper:
        bottom -= 1
    margin = picture.width // 30
    picture = picture.crop((0, 0, picture.width, min(bottom + margin, picture.height)))
    said = PngImagePlugin.PngInfo()
    with open(text, encoding="utf-8") as shown:
        said.add_itxt("Description", shown.read())
    picture.quantize(256, dither=Image.Dither.NONE).save(sys.stdout.buffer, "PNG", optimize=True, pnginfo=said)


if __name__ == "__main__":
    {"terminal": terminal, "page": page}[sys.argv[1]](sys.argv[2])
