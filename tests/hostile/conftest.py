"""The household of `tests.everyone`, for whoever types what nobody types by mistake."""

from tests.everyone.conftest import house, standing

__all__ = ["house", "standing"]
