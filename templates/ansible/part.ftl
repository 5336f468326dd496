<#-- A part of a step, which is carried out as a whole or not at all. -->

<#macro done marker indent>
${indent}exec </dev/null 2>&1
${indent}echo done >${marker}.ok && { sync ${marker}.ok 2>/dev/null || sync; } && rm -f ${marker}.try
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
${indent}- name: ${part.marker} ${what}
${indent}  ansible.builtin.pause:
${indent}    prompt: ${part.prompt}
${indent}  register: pw_answer
${indent}- name: ${part.marker} Stop, since nobody has confirmed it
${indent}  ansible.builtin.fail:
${indent}    msg:
<@lines part.lines indent + "      "/>
${indent}      - "** UNCONFIRMED ${part.marker}: nobody has said that this is done, or true."
${indent}      - "   When it is, run the playbook again with: -e confirmed=${part.marker}"
${indent}  when: pw_answer.user_input | default('') | trim | upper != '${part.marker}'
</#macro>

<#-- Removes that a part was begun, so that the next run repeats it. -->
<#macro forget marker indent>
${indent}- name: ${marker} Let the next run repeat it
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: exec </dev/null && rm -f ${marker}.try
${indent}  changed_when: true
${indent}  when:
<#nested>
</#macro>

<#macro failed part indent>
${indent}      - "** FAILED ${part.marker} with exit code {{ pw_result.rc | default('unknown') }}. Its output:"
${indent}      - "{{ pw_result.stdout | default(pw_result.msg | default('')) }}"
${indent}      - "   No later step was started. If you have removed the cause, run the playbook again."
${indent}      - "   If what it was to do is done by now, add: -e confirmed=${part.marker}"
</#macro>

<#macro run step part indent>
<#if part.service??>
${indent}- name: ${part.marker} See whether the service is ${part.wanted} already
<@service part 1 indent/>
${indent}  register: pw_before
${indent}  changed_when: false
${indent}- name: ${part.marker} Carry it out, since the service is not ${part.wanted}
${indent}  when: pw_before.stdout | default('') != '${part.wanted}'
${indent}  block:
<@command part indent + "    "/>
${indent}    - name: ${part.marker} See whether the service is ${part.wanted} now
<@service part 3 indent + "    "/>
${indent}      register: pw_after
${indent}      changed_when: false
${indent}      when: pw_result.rc | default(256) != 127
${indent}    - name: ${part.marker} Ask, since the service manager does not answer
${indent}      when: pw_after.stdout | default('') == 'unknown'
${indent}      block:
<@ask part "Ask whether the service is " + part.wanted indent + "        "/>
${indent}    - name: ${part.marker} Judge its result, since the service is not ${part.wanted}
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
${indent}- name: ${part.marker} Stop, since an earlier run of it was cut off
${indent}  ansible.builtin.fail:
${indent}    msg:
<#if part.checked>
<@lines part.lines indent + "      "/>
</#if>
${indent}      - "** INTERRUPTED ${part.marker}: an earlier run has begun it, and its end is not known."
${indent}      - "   Find out whether it worked, or is still at work. The runbook says how."
${indent}      - "   If it did, run the playbook again with:     -e confirmed=${part.marker}"
${indent}      - "   If it did not, run the playbook again with: -e redo=${part.marker}"
${indent}  when:
${indent}    - "'${part.marker}.try' in pw_marks"
${indent}    - "'${part.marker}' not in pw_redo"
${indent}- name: ${part.marker} Record that it begins
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: |
${indent}      exec </dev/null 2>&1
${indent}      case {{ 'again' if '${part.marker}' in pw_redo else 'first' }} in again) rm -f ${part.marker}.try ;; esac
${indent}      if [ -e ${part.marker}.ok ]; then
${indent}        echo "** Another run has done it meanwhile: start the playbook again."
${indent}        exit 2
${indent}      fi
${indent}      set -C
${indent}      echo begun >${part.marker}.try && { sync ${part.marker}.try 2>/dev/null || sync; }
${indent}  changed_when: true
${indent}- name: ${part.marker} Run the command
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
<#if looked>
<@forget part.marker indent>
${indent}    - true
</@forget>
<#elseif !part.tables?has_content>
<@forget part.marker indent>
${indent}    - pw_result.rc | default(256) != 0
</@forget>
</#if>
<#list part.tables as table>
<#if !looked && (table.bad?has_content || table.otherBad)>
<@forget part.marker indent>
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

<#macro codes codes><#list codes as code>${code}<#sep>, </#sep></#list></#macro>

<#macro fails part indent>
${indent}- name: ${part.marker} Stop, since it failed
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
${indent}- name: ${part.marker} Stop, since it failed
${indent}  ansible.builtin.fail:
${indent}    msg:
<@lines row.lines indent + "      "/>
<@failed part indent/>
${indent}  when:
<@matches table row indent/>
<#elseif row.then == "retry">
${indent}- name: ${part.marker} Let the next run repeat the step
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: exec </dev/null && rm -f ${part.marker}.try ${step.id}-*
${indent}  changed_when: true
${indent}  when:
<@matches table row indent/>
${indent}- name: ${part.marker} Stop, since a cause has to be removed
${indent}  ansible.builtin.fail:
${indent}    msg:
<@lines row.lines indent + "      "/>
${indent}      - "** RETRY ${part.marker}: it ended with exit code {{ pw_result.rc | default('unknown') }}."
${indent}      - "   Remove this cause. Then run the playbook again, which repeats the step."
${indent}  when:
<@matches table row indent/>
<#else>
<#if row.then == "restart">
${indent}- name: ${part.marker} Record that a restart is asked for
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: exec </dev/null && echo restart >${step.id}-R.rst && { sync ${step.id}-R.rst 2>/dev/null || sync; }
${indent}  changed_when: true
${indent}  when:
<@matches table row indent/>
</#if>
<#if row.lines?has_content>
${indent}- name: ${part.marker} Say what its result means
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
${indent}- name: ${part.marker} Wait
${indent}  block:
${indent}    - name: ${part.marker} Look until it is seen
${indent}      vars:
${indent}        pw_command: ${part.command}
<#if part.output??>
${indent}        pw_output: ${part.output}
</#if>
${indent}      ansible.builtin.shell:
${indent}        cmd: "exec </dev/null 2>&1\n{{ pw_command }}"
${indent}      register: pw_result
${indent}      changed_when: false
${indent}      until: <@seen part/> or pw_result.rc | default(256) > 125
${indent}      retries: ${part.retries?c}
${indent}      delay: ${part.every?c}
${indent}      failed_when: not (<@seen part/>)
${indent}  rescue:
${indent}    - name: ${part.marker} Stop, since it was not seen
${indent}      ansible.builtin.fail:
${indent}        msg:
<@lines part.until indent + "          "/>
<@lines part.otherwise indent + "          "/>
${indent}          - "** FAILED ${part.marker}: it was not seen."
${indent}          - "   The last look ended with exit code {{ pw_result.rc | default('unknown') }}. Its output:"
${indent}          - "{{ pw_result.stdout | default(pw_result.msg | default('')) }}"
${indent}          - "   Run the playbook again to look again; if it is so by now: -e confirmed=${part.marker}"
</#macro>

<#macro seen part><#if part.output??>pw_output in pw_result.stdout | default('')<#else>pw_result.rc | default(256) == ${part.code?c}</#if></#macro>

<#-- The restart of the machine, by a person; the boot id of Linux tells whether it has come. -->
<#macro restart step part indent>
<#if part.certain>
<@restarts part indent/>
<#else>
${indent}- name: ${part.marker} See whether a result has asked for a restart
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: exec </dev/null && test -e ${step.id}-R.rst
${indent}  register: pw_asked
${indent}  changed_when: false
${indent}  failed_when: pw_asked.rc | default(256) > 1
${indent}- name: ${part.marker} Restart, since a result has asked for it
${indent}  when: pw_asked.rc == 0
${indent}  block:
<@restarts part indent + "    "/>
</#if>
</#macro>

<#macro restarts part indent>
${indent}- name: ${part.marker} Record that the restart begins
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: |
${indent}      exec </dev/null 2>&1
${indent}      boot=$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)
${indent}      echo "restart $boot" >${part.marker}.try && { sync ${part.marker}.try 2>/dev/null || sync; }
${indent}  changed_when: true
${indent}  when: "'${part.marker}.try' not in pw_marks"
<@ask part "Wait for the restart" indent/>
${indent}- name: ${part.marker} See that it has restarted
${indent}  ansible.builtin.shell:
${indent}    chdir: "{{ pw_folder }}"
${indent}    cmd: |
${indent}      exec </dev/null 2>&1
${indent}      boot=$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)
${indent}      if [ -n "$boot" ] && grep -q -x -F "restart $boot" ${part.marker}.try; then
${indent}        echo "** It has not restarted since this step began."
${indent}        exit 2
${indent}      fi
${indent}  register: pw_restarted
${indent}  changed_when: false
</#macro>
