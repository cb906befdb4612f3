"""Addresses of costs, fees and advice on the desk."""

from django.urls import path

from foidesk.desk.costs import advice, estimate, fees, striking, together

urlpatterns = [
    path("cases/<uuid:case>/costs/", estimate.of_case, name="case-costs"),
    path("cases/<uuid:case>/costs/enter/", estimate.enter, name="enter-cost"),
    path("cases/<uuid:case>/together/", together.together, name="case-together"),
    path("cases/<uuid:case>/earlier/", together.earlier, name="earlier-requests"),
    path("cases/<uuid:case>/fees/", fees.of_case, name="case-fees"),
    path("cases/<uuid:case>/fees/begin/<str:basis>/", fees.begin, name="begin-fee"),
    path("cases/<uuid:case>/fees/add/", fees.add, name="fee-line"),
    path("cases/<uuid:case>/advice/", advice.of_case, name="case-advice"),
    path("cases/<uuid:case>/advice/record/", advice.record, name="record-advice"),
    path("cases/<uuid:case>/strike/<str:what>/<uuid:entry>/", striking.strike, name="strike-entry"),
]
