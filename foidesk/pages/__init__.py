"""What the doors share: base pages, GOV.UK components, the form renderer, paging, error pages.

Base pages, one to extend: `pages/desk.html` for staff, `pages/case.html` for a page of a case,
`pages/public.html` for everybody. Blocks: `title` (words only), `before_content` (breadcrumbs, back link)
and `content`, or in a case `case_content`. The error summary stands in the block `errors` and fills itself.

What their context holds. `context.frame` takes the first group from `request.desk` or `request.office`:
  desk           .office_name .officer_name .role_names (list of words) .permissions; only for staff
  office_name, navigation (list of `parts.Link`), home_href, search_href, sign_out_href, account_href,
  help_href, accessibility_href, version
  frame_page     "pages/desk.html" or "pages/public.html", whichever suits the person
What a view gives:
  form, formset  their errors make the summary and "Error:" in the title
  has_errors     true where forms have other names, beside an own {% error_summary form_one form_two %}
  case_header    a `parts.CaseHeader`
  page_heading   the h1 of a further page of a case ("Clock"); without it the h1 is the title of the case

Components: {% include "pages/components/NAME.html" with ... only %}. All not marked safe is escaped.
  summary_list   rows (list of parts.Row); borderless
  summary_card   title, rows, links (of parts.Link), level (2), tag and its tone, words (above the rows)
  task_list      id, tasks (list of parts.Task)
  tag            text, tone (green, red, orange, yellow, teal, purple, magenta, grey; none is blue)
  table          caption, head and rows (of words or parts.Cell), quiet_caption (only read out),
                 row_header (first cells are headings), empty (the sentence where there are no rows)
  notification   text, title, success
  panel          title (the h1), text, reference
  warning        text
  inset          text
  details        summary, text
  breadcrumbs    links (of parts.Link)
  back_link      href, text
  button         text, href (a link, else it submits), kind (secondary, warning, inverse), name, value, hidden
  filters        form, clear_href
`hidden` words are only read out, where the words shown do not say which thing is meant.

Tags and filters need no loading (`templatetags/foidesk.py`): {% error_summary form_one form_two %},
{% pagination page %}, {% post_button href text kind="warning" name=value %} (other names: hidden fields);
|day |day_short |moment |shown |plain_paragraphs.

Class names of our own style sheet:
  fd-columns           two columns from tablet up; with fd-columns--even of the same width
  ol.fd-questions      li.fd-questions__row with fd-questions__number, a field, fd-questions__actions
  fd-read              what the system read for itself
  div.fd-scroll        round what may be too wide for a phone: role="region", tabindex="0" and aria-label
  table.fd-calendar    in a div.fd-scroll; td.fd-calendar__day and --counted, --skipped, --today, --due (each
                       said in words too), in it span.fd-calendar__date, span.fd-calendar__count
  fd-letter            a letter as it will look, with fd-letter__head
  ol.fd-history        li.fd-history__item with p.fd-history__what, p.fd-history__when
  fd-provision         a provision after a sentence
"""
