"""Addresses of the disclosure log on the desk."""

from django.urls import path

from foidesk.desk.disclosure import lists, views

urlpatterns = [
    path("log/", lists.log, name="disclosure"),
    path("log/<uuid:entry>/", views.one, name="log-entry"),
    path("log/<uuid:entry>/change/", views.change, name="change-log-entry"),
    path("log/<uuid:entry>/publish/", views.publish, name="publish-log-entry"),
    path("log/<uuid:entry>/take-over/", views.take_over, name="take-over-log-entry"),
    path("log/<uuid:entry>/withdraw/", views.withdraw, name="withdraw-log-entry"),
    path("cases/<uuid:case>/log-entry/", lists.of_case, name="case-log-entry"),
    path("cases/<uuid:case>/log-entry/draft/", lists.draft, name="draft-log-entry"),
]
