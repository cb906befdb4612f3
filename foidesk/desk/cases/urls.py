"""Addresses of the pages of a request."""

from django.urls import path

from foidesk.desk.cases import asked, clock, dates, history, larger, recording, regime, views, whom

urlpatterns = [
    path("cases/", views.all_cases, name="cases"),
    path("cases/<uuid:case>/", views.overview, name="case"),
    path("cases/<uuid:case>/clock/", clock.clock, name="clock"),
    path("cases/<uuid:case>/dates/", dates.dates, name="dates"),
    path("cases/<uuid:case>/dates/record/", recording.record, name="record"),
    path("cases/<uuid:case>/dates/record/<slug:kind>/", recording.record_one, name="record-one"),
    path("cases/<uuid:case>/dates/<uuid:happening>/correct/", recording.correct, name="correct"),
    path("cases/<uuid:case>/dates/<uuid:happening>/take-out/", recording.take_out, name="take-out"),
    path("cases/<uuid:case>/questions/add/", asked.add, name="add-question"),
    path("cases/<uuid:case>/questions/<int:question>/words/", asked.words, name="reword"),
    path("cases/<uuid:case>/applicant/", whom.whom, name="applicant"),
    path("cases/<uuid:case>/applicant/moved/", whom.moved, name="applicant-moved"),
    path("cases/<uuid:case>/applicant/acts/", whom.acts, name="acts-for"),
    path("cases/<uuid:case>/applicant/acts-no-more/", whom.acts_no_more, name="acts-no-more"),
    path("cases/<uuid:case>/law/", regime.regime, name="regime"),
    path("cases/<uuid:case>/smaller/", larger.narrow, name="narrow"),
    path("cases/<uuid:case>/close/", larger.close, name="close"),
    path("cases/<uuid:case>/means/", larger.means, name="means"),
    path("cases/<uuid:case>/history/", history.history, name="history"),
]
