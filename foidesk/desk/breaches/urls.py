"""Addresses of breaches: they are a register of the office."""

from django.urls import path

from foidesk.desk.breaches import dealing, gone, letters, reporting, views

urlpatterns = [
    path("registers/breaches/", views.breaches, name="breaches"),
    path("registers/breaches/report/", reporting.report, name="report-breach"),
    path("registers/breaches/<uuid:breach>/", views.one, name="breach"),
    path("registers/breaches/<uuid:breach>/known/", reporting.known, name="breach-known"),
    path("registers/breaches/<uuid:breach>/decide/<str:about>/", dealing.decide, name="breach-decide"),
    path("registers/breaches/<uuid:breach>/record/<str:step>/", dealing.record, name="breach-record"),
    path("registers/breaches/<uuid:breach>/strike/<uuid:done>/", dealing.strike, name="breach-strike"),
    path("registers/breaches/<uuid:breach>/close/", dealing.close, name="breach-close"),
    path("registers/breaches/<uuid:breach>/reopen/", dealing.reopen, name="breach-reopen"),
    path("registers/breaches/<uuid:breach>/unpublish/<uuid:entry>/", gone.unpublish, name="breach-unpublish"),
    path("registers/breaches/<uuid:breach>/went-out/", gone.name, name="breach-gone"),
    path("registers/breaches/<uuid:breach>/went-out/<uuid:thing>/", gone.take_out, name="breach-not-gone"),
    path("registers/breaches/<uuid:breach>/letters/<str:letter>/", letters.letter, name="breach-letter"),
]
