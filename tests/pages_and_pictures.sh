# For scripts about pictures and pages, which source this file: what they show, as plain text, and a ledger to show.

# many_contacts: a ledger of 400 contacts, with up to six referrals each.
many_contacts() {
  awk 'BEGIN {
    for (i = 1; i <= 400; i++) {
      printf "[[contact]]\nname = \"Contact Number %d of Very Many\"\ndate = 2025-01-01\n", i
      for (j = 0; j < i % 7; j++)
        printf "[[referral]]\nid = \"r%d-%d\"\ndate = 2026-%02d-01\ndirection = \"%s\"\ncontact = \"Contact Number %d of Very Many\"\nprospect = \"P\"\n",
               i, j, 6 + j % 5, (i + j) % 3 ? "given" : "received", i
    }
  }'
}

# unescaped: markup's own signs as they are.
unescaped() {
  sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#39;/'"'"'/g; s/&#x27;/'"'"'/g; s/&#45;/-/g; s/&#160;/\xc2\xa0/g; s/&amp;/\&/g'
}

# plain_blanks: blanks that do not break a line as those that do.
plain_blanks() {
  sed 's/\xc2\xa0/ /g'
}

# page_text FILE: the text of a page, a piece a line.
page_text() {
  sed 's/<style>/\n<style>\n/; s/<\/style>/\n<\/style>\n/' "$1" |
    sed '/<style>/,/<\/style>/d; s/<title>[^<]*<\/title>//g; s/<desc>[^<]*<\/desc>//g; s/<[^>]*>/\n/g' |
    sed '/^ *$/d' | unescaped
}

# labels FILE: the texts of a drawing, one a line.
labels() {
  sed -n 's/.*<text[^>]*>\(.*\)<\/text>.*/\1/p' "$1" | unescaped
}

# terminal_text FILE: the lines of a picture of a terminal.
terminal_text() {
  sed -n 's/^<text .*row-line-\([0-9]*\))">\(.*\)<\/text>.*/\1 \2/p' "$1" | unescaped |
    awk '{ number = $1; sub(/^[0-9]+ /, "") }
      { for (; line < number; line++) { print text; text = "" } text = text $0 }
      END { print text }' | plain_blanks | sed 's/ *$//'
}

# described FILE: the text that a PNG keeps as its description.
described() {
  perl -0777 -ne 'for (my $at = 8; $at < length; ) {
    my ($size, $type) = unpack "NA4", substr $_, $at;
    print substr $_, $at + 24, $size - 16 if $type eq "iTXt" && substr($_, $at + 8, 12) eq "Description\0";
    $at += $size + 12;
  }' "$1"
}
