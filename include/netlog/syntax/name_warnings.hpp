#pragma once
// Names that are written as they were typed, but look like a slip. Each adds a warning to a draft, or none.

#include "netlog/syntax/draft.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Warns where a new name looks as if it held more than a name: `Ion Pop, baker`. `once_more`: the arguments that write
/// what follows them as the name.
void warn_of_more_than_name(Draft& draft, const std::string& name, std::vector<std::string> once_more);

/// Warns, and has a person asked, where the name of a new contact begins with all words of another's, or the other way
/// round. `others`: more contacts that may have been meant, in their order. `advice`: what to do then.
void warn_of_similar_names(Draft& draft, const std::string& name, const std::vector<PersonIndex>& others,
                           std::string_view advice);

/// Warns, and has a person asked, where one contact may be meant by `who`, which is free text and no whole name.
void warn_if_contact_meant(Draft& draft, const std::string& who);

/// Warns where the prospect to whom `contact` was recommended is a contact, by a whole name.
void warn_of_known_prospect(Draft& draft, const std::string& prospect, const ContactName& contact);

/// Warns where `name`, a new group of the owner's, begins words of the name of one that is there.
void warn_of_similar_groups(Draft& draft, const std::string& name);

}  // namespace netlog
