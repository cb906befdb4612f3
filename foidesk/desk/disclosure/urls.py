from django.http import HttpResponse
from django.urls import path

urlpatterns = [path("log/", lambda r: HttpResponse("soon"), name="disclosure")]
