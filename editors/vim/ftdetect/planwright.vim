autocmd BufRead,BufNewFile *.plan set filetype=planwright
