"""Address of what is weighed on a request."""

from django.urls import path

from foidesk.desk.weighing import views

urlpatterns = [path("cases/<uuid:case>/vexatious/", views.weigh, name="weighing")]
