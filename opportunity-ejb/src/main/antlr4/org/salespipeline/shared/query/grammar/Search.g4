/*
 * The option $search: words and "phrases", all of which must be found. OR, NOT and parentheses are known, so that they are
 * refused instead of searched for.
 */
grammar Search;

search : term ('AND'? term)* EOF ;
term   : WORD | PHRASE ;

PHRASE     : '"' ~'"'+ '"' ;
RESERVED   : 'OR' | 'NOT' ;
WORD       : ~[ \t\r\n"()]+ ;
BLANK      : [ \t\r\n]+ -> skip ;
NOT_CLOSED : '"' ~'"'* ;
OTHER      : . ;
