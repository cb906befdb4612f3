"""Word documents since 2007: .docx, .docm, .dotx, also in Strict form (ECMA-376 part 1, 17). Pure."""
