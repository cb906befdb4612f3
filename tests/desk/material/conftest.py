"""The same desk as for what comes in."""

from tests.desk.inbox.conftest import alice, on_the_day, ours, sign_in

__all__ = ["alice", "on_the_day", "ours", "sign_in"]
