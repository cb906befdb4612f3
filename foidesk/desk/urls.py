"""Addresses of the desk, room by room."""

from django.urls import include, path

from foidesk.desk.work import views as work

app_name = "desk"

urlpatterns = [
    path("", work.work, name="work"),
    path("", include("foidesk.desk.sign_in.urls")),
    path("", include("foidesk.desk.cases.urls")),
    path("", include("foidesk.desk.handling.urls")),
    path("", include("foidesk.desk.inbox.urls")),
    path("", include("foidesk.desk.files.urls")),
    path("", include("foidesk.desk.redaction.urls")),
    path("", include("foidesk.desk.material.urls")),
    path("", include("foidesk.desk.searches.urls")),
    path("", include("foidesk.desk.costs.urls")),
    path("", include("foidesk.desk.decisions.urls")),
    path("", include("foidesk.desk.weighing.urls")),
    path("", include("foidesk.desk.letters.urls")),
    path("", include("foidesk.desk.notes.urls")),
    path("", include("foidesk.desk.relations.urls")),
    path("", include("foidesk.desk.release.urls")),
    path("", include("foidesk.desk.disclosure.urls")),
    path("", include("foidesk.desk.people.urls")),
    path("", include("foidesk.desk.breaches.urls")),
    path("", include("foidesk.desk.office.urls")),
    path("", include("foidesk.desk.stationery.urls")),
    path("", include("foidesk.desk.problems.urls")),
    path("", include("foidesk.desk.backups.urls")),
    path("", include("foidesk.desk.help.urls")),
]
