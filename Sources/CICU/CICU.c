#include "CICU.h"

#include <unicode/unorm2.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

const char *cicu_version(void) { return U_ICU_VERSION; }

const char *cicu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

int32_t cicu_normalize_nfc(const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return -1;
  int32_t needed = unorm2_normalize(nfc, text, length, result, capacity, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) return needed;
  return U_FAILURE(status) ? -1 : needed;
}
