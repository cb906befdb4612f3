"""Addresses of what becomes of files."""

from django.urls import path

from foidesk.desk.material import listing, one, passing, schedule

urlpatterns = [
    path("cases/<uuid:case>/material/", listing.of_case, name="material"),
    path("cases/<uuid:case>/schedule/", schedule.of_case, name="schedule"),
    path("cases/<uuid:case>/schedule/<str:form>/", schedule.fetch, name="schedule-fetch"),
    path("files/<uuid:document>/fate/", one.fate, name="file-fate"),
    path("files/<uuid:document>/fate/undo/", one.undecide, name="file-undecide"),
    path("files/<uuid:document>/as-sent/", one.open_as_sent, name="file-as-sent"),
    path("files/<uuid:document>/let-pass/", passing.ask, name="file-pass"),
    path("let-pass/<uuid:override>/", passing.answer, name="pass-answer"),
]
