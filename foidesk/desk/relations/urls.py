"""Addresses of how requests stand to each other."""

from django.urls import path

from foidesk.desk.relations import closing, linking, moving, put_right

urlpatterns = [
    path("cases/<uuid:case>/put-right/", put_right.put_right, name="put-right"),
    path("cases/<uuid:case>/close/<slug:why>/", closing.close_as, name="close-as"),
    path("cases/<uuid:case>/open-again/", closing.reopen, name="reopen"),
    path("cases/<uuid:case>/merge/", moving.merge, name="merge"),
    path("cases/<uuid:case>/split/", moving.split, name="split"),
    path("cases/<uuid:case>/link/", linking.link, name="link"),
    path("cases/<uuid:case>/links/<uuid:related>/take-out/", linking.take_out, name="take-link-out"),
]
