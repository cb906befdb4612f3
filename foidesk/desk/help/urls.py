"""Address of the help page."""

from django.urls import path

from foidesk.desk.help import views

urlpatterns = [
    path("help/", views.show, name="help"),
]
