"""The words of a request without whoever asks: covered in plain text, and in a page. Pure.

Time grows with the length of the text: it is read word by word, never by patterns that go back.
"""

from foidesk.handling.masking.mask import COVERED, Mask
from foidesk.handling.masking.pages import cover_page

__all__ = ["COVERED", "Mask", "cover_page"]
