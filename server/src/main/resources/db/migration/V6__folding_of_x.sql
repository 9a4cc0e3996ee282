-- Names are folded anew: x is compared as kh. The program fills the columns.
SELECT 1;
