<#-- A part of a step, which is carried out as a whole or not at all. -->

<#-- What has no own step at each of several hosts has a marker; else a variable holds the id. -->
<#function quoted thing suffix>
<#if thing.own??><#return "(pw_batch[inventory_hostname]." + thing.own + " ~ '" + thing.part + suffix + "')"></#if>
<#return "'" + thing.marker + suffix + "'">
</#function>

<#function file thing>
<#if thing.own??><#return "{{ pw_batch[inventory_hostname]." + thing.own + " }}" + thing.part></#if>
<#return thing.marker>
</#function>

<#-- What names of tasks begin with: the ids of all hosts. -->
<#function label thing>
<#if !thing.ids??><#return thing.marker></#if>
<#local text = "">
<#list thing.ids as id>
<#if id?index < 9 || thing.ids?size == 10><#local text = text + id?is_first?then("", ", ") + id + thing.part></#if>
</#list>
<#if thing.ids?size gt 10><#local text = text + " and " + (thing.ids?size - 9)?c + " more"></#if>
<#return text>
</#function>

<#macro done thing indent>
${indent}exec </dev/null 2>&1
${indent}echo done >${file(thing)}.ok && { sync ${file(thing)}.ok 2>/dev/null || sync; } && rm -f ${file(thing)}.try
</#macro>

<#macro lines lines indent>
<#list lines as line>
${indent}- ${line}
</#list>
</#macro>

<#macro part step part indent>
<#if part.kind == "run">
<@run step part indent/>
<#elseif part.kind == "wait">
<@wait part indent/>
<@checked part indent/>
<#elseif part.kind == "ask">
<@ask part "Wait for a person" indent/>
<#else>
<@restart step part indent/>
</#if>
</#macro>

<#macro checked part indent>
<#if part.checked>
<@ask part "Ask whether it has worked" indent/>
</#if>
</#macro>

<#-- At a terminal it waits; without one the prompt ends at once, and the step after it stops the run. -->
<#macro ask part what indent>
${indent}- name: ${label(part)} ${what}
${indent}  ansible.builtin.pause:
${indent}    prompt: ${part.prompt}
${indent}  register: pw_answer
${indent}- name: ${label(part)} Stop until it is confirmed
${indent}  ansible.builtin.fail:
${indent}    msg:
<@lines part.lines indent + "      "/>
${indent}      - "** UNCONFIRMED ${file(part)}: it was not confirmed that this is done, or true."
${indent}      - "   When it is, run the playbook again with: -e confirmed=${file(part)}"
${indent}  when: pw_answer.user_input | default('') | trim | upper != ${quoted(part, '')}
</#macro>

<#-- Removes that a part was begun, so that the next run repeats it. -->
<#macro forget part indent>
${indent}- name: ${label(part)} Let the next run repeat it
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: exec </dev/null && rm -f ${file(part)}.try
${indent}  changed_when: true
${indent}  when:
<#nested>
</#macro>

<#macro failed part indent>
${indent}      - "** FAILED ${file(part)} with exit code {{ pw_result.rc | default('unknown') }}. Its output:"
${indent}      - "{{ pw_result.stdout | default(pw_result.msg | default('')) }}"
<@onward part indent/>
</#macro>

<#-- What to do after a failure. Where records may be lost, it can be wrong to continue. -->
<#macro onward part indent>
<#if part.first?has_content>
${indent}      - "   No later step was started."
<@lines part.first indent + "      "/>
${indent}      - "   If the machines are further on than that, the records of done steps may be lost."
${indent}      - "   They are looked for in planwright_home, which is:"
${indent}      - "     {{ planwright_home | default('/var/lib/planwright') }}"
${indent}      - "   - If another folder has them: run the playbook again with -e planwright_home=FOLDER"
${indent}      - "   - If they are lost, and the procedure is over: there is nothing to do. Do not run it"
${indent}      - "     again, and do not confirm ${file(part)}."
${indent}      - "   - If they are lost, and it is not over: write into the plan what there is now, and"
${indent}      - "     compile it again."
${indent}      - "   - If no step was done before: remove the cause, and run the playbook again; or do"
${indent}      - "     ${file(part)} by hand, and add -e confirmed=${file(part)}"
<#else>
${indent}      - "   No later step was started. If you have removed the cause, run the playbook again."
${indent}      - "   If what it was to do is done by now, add: -e confirmed=${file(part)}"
</#if>
</#macro>

<#macro run step part indent>
<#if part.service??>
${indent}- name: ${label(part)} See whether the service is ${part.wanted} already
<@service part 1 indent/>
${indent}  register: pw_before
${indent}  changed_when: false
${indent}- name: ${label(part)} Carry it out, since the service is not ${part.wanted}
${indent}  when: pw_before.stdout | default('') != '${part.wanted}'
${indent}  block:
<@command part indent + "    "/>
${indent}    - name: ${label(part)} See whether the service is ${part.wanted} now
<@service part 3 indent + "    "/>
${indent}      register: pw_after
${indent}      changed_when: false
${indent}      when: pw_result.rc | default(256) != 127
${indent}    - name: ${label(part)} Ask, since the service manager does not answer
${indent}      when: pw_after.stdout | default('') == 'unknown'
${indent}      block:
<@ask part "Ask whether the service is " + part.wanted indent + "        "/>
${indent}    - name: ${label(part)} Judge its result, since the service is not ${part.wanted}
${indent}      when: pw_after.stdout | default('') not in ['${part.wanted}', 'unknown']
${indent}      block:
<@judge step part indent + "        " true/>
<#else>
<@command part indent/>
<@judge step part indent false/>
</#if>
<@checked part indent/>
</#macro>

<#-- Looks at a service so many times, ten seconds apart, and prints what it is. -->
<#macro service part looks indent>
${indent}  vars:
${indent}    pw_service: ${part.service}
${indent}  ansible.builtin.shell:
${indent}    cmd: |
${indent}      exec </dev/null
${indent}      looks=${looks}
${indent}      while true; do
${indent}        systemctl is-active --quiet -- {{ pw_service | quote }} >/dev/null 2>&1
${indent}        case $? in
${indent}          0) seen=running ;;
${indent}          3 | 4) seen=stopped ;;
${indent}          *) seen=unknown ;;
${indent}        esac
${indent}        looks=$((looks - 1))
${indent}        case $seen/$looks in
${indent}          ${part.wanted}/* | unknown/* | */0) break ;;
${indent}        esac
${indent}        sleep 10
${indent}      done
${indent}      echo "$seen"
</#macro>

<#-- Begins a command, which is never repeated unasked, and runs it. -->
<#macro command part indent>
${indent}- name: ${label(part)} Stop, since an earlier run of it was cut off
${indent}  ansible.builtin.fail:
${indent}    msg:
<#if part.checked>
<@lines part.lines indent + "      "/>
</#if>
${indent}      - "** INTERRUPTED ${file(part)}: an earlier run has begun it, and its end is not known."
${indent}      - "   Find out whether it worked, or is still at work. The runbook says how."
${indent}      - "   If it did, run the playbook again with:     -e confirmed=${file(part)}"
${indent}      - "   If it did not, run the playbook again with: -e redo=${file(part)}"
${indent}  when:
${indent}    - "${quoted(part, '.try')} in pw_marks"
${indent}    - "${quoted(part, '')} not in pw_redo"
${indent}- name: ${label(part)} Record that it begins
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: |
${indent}      exec </dev/null 2>&1
${indent}      case {{ 'again' if ${quoted(part, '')} in pw_redo else 'first' }} in again) rm -f ${file(part)}.try ;; esac
${indent}      if [ -e ${file(part)}.ok ]; then
${indent}        echo "** Another run has done it meanwhile: start the playbook again."
${indent}        exit 2
${indent}      fi
${indent}      set -C
${indent}      echo begun >${file(part)}.try && { sync ${file(part)}.try 2>/dev/null || sync; }
${indent}  changed_when: true
${indent}- name: ${label(part)} Run the command
${indent}  vars:
${indent}    pw_command: ${part.command}
${indent}  ansible.builtin.shell:
${indent}    cmd: "exec </dev/null 2>&1\n{{ pw_command }}"
${indent}  register: pw_result
${indent}  changed_when: true
${indent}  failed_when: false
</#macro>

<#-- Judges the exit code of a command; looked: that it has not worked is known already. -->
<#macro judge step part indent looked>
<#if part.own??>
<@worked part indent/>
</#if>
<#if looked>
<@forget part indent>
${indent}    - true
</@forget>
<#elseif !part.tables?has_content>
<@forget part indent>
${indent}    - pw_result.rc | default(256) != 0
</@forget>
</#if>
<#list part.tables as table>
<#if !looked && (table.bad?has_content || table.otherBad)>
<@forget part indent>
${indent}    - <#if table.bad?has_content>pw_result.rc | default(256) in [<@codes table.bad/>]<#if table.otherBad> or </#if></#if><#if table.otherBad>pw_result.rc | default(256) not in [<@codes table.known/>]</#if>
</@forget>
</#if>
<#list table.rows as row>
<@verdict step part table row indent/>
</#list>
<#if !table.complete && !looked>
<@fails part indent>
${indent}    - pw_result.rc | default(256) not in [<@codes table.known/>]
</@fails>
</#if>
</#list>
<#if looked>
<@fails part indent>
${indent}    - true
</@fails>
<#elseif !part.tables?has_content>
<@fails part indent>
${indent}    - pw_result.rc | default(256) != 0
</@fails>
</#if>
</#macro>

<#-- Where several hosts do it at the same time, those at which it worked say so before others stop them. -->
<#macro worked part indent>
${indent}- name: ${label(part)} Record that it has worked
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: |
<@done part indent + "      "/>
${indent}  changed_when: true
${indent}  when:
<#list part.tables as table>
<#if table.bad?has_content>
${indent}    - pw_result.rc | default(256) not in [<@codes table.bad/>]
</#if>
<#if table.otherBad>
${indent}    - pw_result.rc | default(256) in [<@codes table.known/>]
</#if>
<#else>
${indent}    - pw_result.rc | default(256) == 0
</#list>
</#macro>

<#macro codes codes><#list codes as code>${code}<#sep>, </#sep></#list></#macro>

<#macro fails part indent>
${indent}- name: ${label(part)} Stop, since it failed
${indent}  ansible.builtin.fail:
${indent}    msg:
<@failed part indent/>
${indent}  when:
<#nested>
</#macro>

<#macro matches table row indent>
<#if row.other>
${indent}    - pw_result.rc | default(256) not in [<@codes table.known/>]
<#else>
${indent}    - pw_result.rc | default(256) in [<@codes row.codes/>]
</#if>
</#macro>

<#macro verdict step part table row indent>
<#if row.then == "fail">
${indent}- name: ${label(part)} Stop, since it failed
${indent}  ansible.builtin.fail:
${indent}    msg:
<@lines row.lines indent + "      "/>
<@failed part indent/>
${indent}  when:
<@matches table row indent/>
<#elseif row.then == "retry">
${indent}- name: ${label(part)} Let the next run repeat the step
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: exec </dev/null && rm -f ${file(part)}.try ${file(step)}-*
${indent}  changed_when: true
${indent}  when:
<@matches table row indent/>
${indent}- name: ${label(part)} Stop, since a cause has to be removed
${indent}  ansible.builtin.fail:
${indent}    msg:
<@lines row.lines indent + "      "/>
${indent}      - "** RETRY ${file(part)}: it ended with exit code {{ pw_result.rc | default('unknown') }}."
${indent}      - "   Remove this cause. Then run the playbook again, which repeats the step."
${indent}  when:
<@matches table row indent/>
<#else>
<#if row.then == "restart">
${indent}- name: ${label(part)} Record that a restart is asked for
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: exec </dev/null && echo restart >${file(step)}-R.rst && { sync ${file(step)}-R.rst 2>/dev/null || sync; }
${indent}  changed_when: true
${indent}  when:
<@matches table row indent/>
</#if>
<#if row.lines?has_content>
${indent}- name: ${label(part)} Say what its result means
${indent}  ansible.builtin.debug:
${indent}    msg:
<@lines row.lines indent + "      "/>
${indent}  when:
<@matches table row indent/>
</#if>
</#if>
</#macro>

<#-- Looks until something is seen. Looks do no harm, so that one that was cut off begins anew. -->
<#macro wait part indent>
<#if part.own??>
<@waits part indent/>
${indent}  ignore_errors: true
<@unseen part indent>
${indent}  when: not (<@seen part/>)
</@unseen>
<#else>
${indent}- name: ${label(part)} Wait
${indent}  block:
<@waits part indent + "    "/>
${indent}  rescue:
<@unseen part indent + "    "/>
</#if>
</#macro>

<#macro waits part indent>
${indent}- name: ${label(part)} Look until it is seen
${indent}  vars:
${indent}    pw_command: ${part.command}
<#if part.output??>
${indent}    pw_output: ${part.output}
</#if>
${indent}  ansible.builtin.shell:
${indent}    cmd: "exec </dev/null 2>&1\n{{ pw_command }}"
${indent}  register: pw_result
${indent}  changed_when: false
${indent}  until: <@seen part/> or pw_result.rc | default(256) > 125
${indent}  retries: ${part.retries?c}
${indent}  delay: ${part.every?c}
${indent}  failed_when: not (<@seen part/>)
</#macro>

<#macro unseen part indent>
${indent}- name: ${label(part)} Stop, since it was not seen
<#if part.own?? && part.output??>
${indent}  vars:
${indent}    pw_output: ${part.output}
</#if>
${indent}  ansible.builtin.fail:
${indent}    msg:
<@lines part.until indent + "      "/>
<@lines part.otherwise indent + "      "/>
${indent}      - "** FAILED ${file(part)}: it was not seen."
${indent}      - "   The last look ended with exit code {{ pw_result.rc | default('unknown') }}. Its output:"
${indent}      - "{{ pw_result.stdout | default(pw_result.msg | default('')) }}"
<#if part.first?has_content>
<@onward part indent/>
<#else>
${indent}      - "   Run the playbook again to look again; if it is so by now: -e confirmed=${file(part)}"
</#if>
<#nested>
</#macro>

<#macro seen part><#if part.output??>pw_output in pw_result.stdout | default('')<#else>pw_result.rc | default(256) == ${part.code?c}</#if></#macro>

<#-- The restart of the machine, by a person; the boot id of Linux tells whether it has come. -->
<#macro restart step part indent>
<#if part.certain>
<@restarts part indent/>
<#else>
${indent}- name: ${label(part)} See whether a result has asked for a restart
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: exec </dev/null && test -e ${file(step)}-R.rst
${indent}  register: pw_asked
${indent}  changed_when: false
${indent}  failed_when: pw_asked.rc | default(256) > 1
${indent}- name: ${label(part)} Restart, since a result has asked for it
${indent}  when: pw_asked.rc == 0
${indent}  block:
<@restarts part indent + "    "/>
</#if>
</#macro>

<#macro restarts part indent>
${indent}- name: ${label(part)} Record that the restart begins
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: |
${indent}      exec </dev/null 2>&1
${indent}      boot=$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)
${indent}      echo "restart $boot" >${file(part)}.try && { sync ${file(part)}.try 2>/dev/null || sync; }
${indent}  changed_when: true
${indent}  when: "${quoted(part, '.try')} not in pw_marks"
<@ask part "Wait for the restart" indent/>
${indent}- name: ${label(part)} See that it has restarted
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: |
${indent}      exec </dev/null 2>&1
${indent}      boot=$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)
${indent}      if [ -n "$boot" ] && grep -q -x -F "restart $boot" ${file(part)}.try; then
${indent}        echo "** It has not restarted since this step began."
${indent}        exit 2
${indent}      fi
${indent}  register: pw_restarted
${indent}  changed_when: false
</#macro>
