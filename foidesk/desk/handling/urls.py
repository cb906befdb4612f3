"""Addresses of who works on a request."""

from django.urls import path

from foidesk.desk.handling import seeing, views, working

urlpatterns = [
    path("cases/<uuid:case>/people/", views.of_case, name="case-people"),
    path("cases/<uuid:case>/owner/", working.owner, name="owner"),
    path("cases/<uuid:case>/people/questions/", working.share, name="share-questions"),
    path("cases/<uuid:case>/people/questions/<int:question>/back/", working.back, name="take-question-back"),
    path("cases/<uuid:case>/people/interest/", working.declare, name="declare-interest"),
    path("cases/<uuid:case>/people/interest/<uuid:officer>/", working.no_longer, name="no-interest"),
    path("cases/<uuid:case>/people/restrict/", seeing.restrict, name="restrict"),
    path("cases/<uuid:case>/people/lift/", seeing.lift, name="lift-restriction"),
    path("cases/<uuid:case>/people/who-asks/", seeing.unmask, name="know-who-asks"),
    path("cases/<uuid:case>/people/who-asks/<uuid:officer>/end/", seeing.mask, name="cover-who-asks"),
]
