#include "CICU.h"

#include <unicode/uregex.h>

static URegularExpression *unwrap(const cicu_regex *regex) { return (URegularExpression *)regex; }

cicu_regex *cicu_regex_open(
  const uint16_t *pattern, int32_t length, uint32_t flags, int32_t *line, int32_t *column, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UParseError fault = {0};
  URegularExpression *regex = uregex_open(pattern, length, flags, &fault, &code);
  *line = fault.line;
  *column = fault.offset;
  *status = code;
  if (U_FAILURE(code)) {
    uregex_close(regex);
    return NULL;
  }
  return (cicu_regex *)regex;
}

cicu_regex *cicu_regex_clone(const cicu_regex *regex, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  URegularExpression *copy = uregex_clone(unwrap(regex), &code);
  *status = code;
  return (cicu_regex *)copy;
}

void cicu_regex_close(cicu_regex *regex) { uregex_close(unwrap(regex)); }

// ICU's "time" limit counts saved states, not time: TIMER_INITIAL_VALUE in rematch.cpp.
const int32_t cicu_regex_steps_per_tick = 10000;

void cicu_regex_set_stack_limit(cicu_regex *regex, int32_t bytes, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  uregex_setStackLimit(unwrap(regex), bytes, &code);
  *status = code;
}

void cicu_regex_set_step_limit(cicu_regex *regex, int32_t ticks, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  uregex_setTimeLimit(unwrap(regex), ticks, &code);
  *status = code;
}

static UBool note_ticks(const void *context, int32_t ticks) {
  *(int32_t *)context = ticks;
  return true;
}

void cicu_regex_count_ticks(cicu_regex *regex, int32_t *ticks, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  uregex_setMatchCallback(unwrap(regex), note_ticks, ticks, &code);
  *status = code;
}

void cicu_regex_set_text(
  cicu_regex *regex, const uint16_t *text, int32_t length, int32_t start, int32_t end, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  uregex_setText(unwrap(regex), text, length, &code);
  uregex_setRegion(unwrap(regex), start, end, &code);
  *status = code;
}

void cicu_regex_reset(cicu_regex *regex) {
  static const uint16_t nothing[1] = {0};
  UErrorCode code = U_ZERO_ERROR;
  uregex_setText(unwrap(regex), nothing, 0, &code);
}

bool cicu_regex_find_next(cicu_regex *regex, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  bool found = uregex_findNext(unwrap(regex), &code);
  *status = code;
  return found;
}

bool cicu_regex_matches(cicu_regex *regex, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  bool found = uregex_matches(unwrap(regex), -1, &code);
  *status = code;
  return found;
}

bool cicu_regex_matches_prefix(cicu_regex *regex, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  bool found = uregex_lookingAt(unwrap(regex), -1, &code);
  *status = code;
  return found;
}

int32_t cicu_regex_group_count(const cicu_regex *regex) {
  UErrorCode code = U_ZERO_ERROR;
  return uregex_groupCount(unwrap(regex), &code);
}

int32_t cicu_regex_group_number(const cicu_regex *regex, const char *name) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t number = uregex_groupNumberFromCName(unwrap(regex), name, -1, &code);
  return U_FAILURE(code) ? 0 : number;
}

void cicu_regex_groups(cicu_regex *regex, int32_t count, int32_t *positions, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  for (int32_t group = 0; group <= count; group++) {
    positions[2 * group] = uregex_start(unwrap(regex), group, &code);
    positions[2 * group + 1] = uregex_end(unwrap(regex), group, &code);
  }
  *status = code;
}
