"""The table of stored files."""

from django.db import models

from foidesk.plumbing.rows import Row


class StoredFile(Row):
    """One file of one authority, and how many uses it has. Without a use its bytes are removed."""

    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    uses = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "sha256"], name="files_storedfile_once")]
