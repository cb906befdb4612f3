// Starts GOV.UK Frontend's helpers (menu on a phone, character count, showing a password). Every page works without.
import { initAll } from "../govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
