"""A letter as the checks see it: see `anatomy.letter`."""

from foidesk.anatomy.letter import Answer, Cited, Claim, Kind, Letter, Paragraph, Part, Relied

__all__ = ["Answer", "Cited", "Claim", "Kind", "Letter", "Paragraph", "Part", "Relied"]
