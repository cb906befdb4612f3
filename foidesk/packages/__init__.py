"""What office files carry beside their content: properties, macros, embedded objects, custom XML. Pure."""
