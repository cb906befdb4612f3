"""The verbs of how requests stand to each other. `release.actions.ending` first ends what goes on above."""

from foidesk.relations.actions.closing import close, reopen
from foidesk.relations.actions.holding import hold_both
from foidesk.relations.actions.linking import link, take_out
from foidesk.relations.actions.moving import merge, split

__all__ = ["close", "hold_both", "link", "merge", "reopen", "split", "take_out"]
