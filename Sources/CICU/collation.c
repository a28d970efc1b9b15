#include "CICU.h"

#include <unicode/ucol.h>

static UCollator *unwrap(const cicu_collator *collator) { return (UCollator *)collator; }

cicu_collator *cicu_collator_open(const char *locale, int32_t strength, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &code);
  if (U_SUCCESS(code)) ucol_setStrength(collator, (UCollationStrength)strength);
  *status = code;
  return (cicu_collator *)collator;
}

void cicu_collator_close(cicu_collator *collator) { ucol_close(unwrap(collator)); }

int32_t cicu_collator_compare(
  const cicu_collator *collator, const uint16_t *first, int32_t first_length, const uint16_t *second,
  int32_t second_length) {
  return ucol_strcoll(unwrap(collator), first, first_length, second, second_length);
}

int32_t cicu_collator_key(
  const cicu_collator *collator, const uint16_t *text, int32_t length, uint8_t *result, int32_t capacity) {
  return ucol_getSortKey(unwrap(collator), text, length, result, capacity);
}
