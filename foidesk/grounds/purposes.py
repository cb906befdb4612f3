"""The purposes of section 31(2), for which 31(1)(g) to (i) protect an authority's functions."""

PURPOSES = (
    "section 31(2)(a), whether anyone has failed to comply with the law",
    "section 31(2)(b), whether anyone is responsible for improper conduct",
    "section 31(2)(c), whether regulatory action under an enactment would be justified",
    "section 31(2)(d), whether someone is fit or competent to manage a company, or to follow a profession",
    "section 31(2)(e), the cause of an accident",
    "section 31(2)(f), protecting charities against misconduct or mismanagement",
    "section 31(2)(g), protecting the property of charities from loss or misuse",
    "section 31(2)(h), recovering the property of charities",
    "section 31(2)(i), the health, safety and welfare of people at work",
    "section 31(2)(j), protecting others from risks that arise from people at work",
)
