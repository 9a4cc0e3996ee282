package org.incidentatlas.gazetteer;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Given names, titles and peoples of the region and words of reports, which a misspelt place name is easily taken for. They
 * speak against a likeness, never against a name that a place bears. The list is ours.
 */
final class OrdinaryNames {

    private static final String PEOPLE = """
            abbas abdul abdullah abubakr adil afzal agha ahmad ahmed aimal ajmal akbar akhtar akram ali amin amir amir
            anwar aref arif arsala asad ashraf asif aslam ata atta aziz azim azizullah babur bahadur baran bashir bilal
            burhan daud dawood edris ehsan enayat esmat faisal faiz faraz farhad farid farida faruq fatima fazal fazel
            ghafar ghafur ghani ghulam gul gulab gulbuddin habib habiba hafiz haji hajji hakim halim hamid hamida hamza
            hanif haqqani haroon harun hasan hasib hassan hekmat hussain hussein ibrahim idris imran inayat iqbal isa
            ishaq ismail jabbar jalal jalil jamal jamil jan jawad kabir kamal kamran karim karzai kazim khadija khadim
            khalid khalil khan khanum khatol khayber laila latif leila lutfullah mahmud majid malala malik mansour
            mansur marwa maryam massoud masud matiullah mawlawi maulvi mehdi mehsud mina mir mirwais mirza mohammad
            mohsin mokhtar muhammad mujahid mullah mursal musa mustafa nabi nabil nadia nadir naim najib najibullah naqib
            nasim nasir nasrin nasrullah nawaz nawid nazar nazir nematullah niaz nisar noor nur omar omid osman parviz
            parwana parwiz qadir qais qari qasim rabbani rahim rahman rahmat rahmatullah ramin rashid rasul raziq reza
            rostam roya rustam saad sabir saboor sadiq saeed safi sahar said saif saifullah salam saleem saleh salih
            salim salman sami samir samira sanaullah sardar sarwar sattar sayed sediq shabnam shafiq shah shahid shahir
            shakib shakir shams shamsuddin sharif shaukat sher shir shukria sima sohrab sulaiman suleman sultan tahir
            talib tamim tariq timur umar usman wahab wahid wais wakil wali waqar wasim yahya yaqub yaqoob yasin yasir
            younus yunus yusuf zabihullah zafar zahir zahra zainab zakir zaki zalmai zalmay zaman zarif zia ziaul
            """;

    private static final String WORDS = """
            agreement airstrike ambush amnesty army attack battle blank blast border bridge buddhist camp campaign cell
            centre checkpoint christian civilian civilians claim clan clash column commander conflict convoy council
            country court date dead district drone drought earthquake election email embassy explosion fighter fighters
            fighting flood forces foreign gathering general governor government guard gunmen home hospital hotel house
            injured insurgents judge killed killing king leader local man map market martyr men militants military mine
            minister ministry missile morning mortar name national night none north null number offensive official
            officials operation opium other outpost party peace people phone photo police poppy power president prince
            prison protest raid rebel rebels region report residents river road rocket school security sharia shooting
            shrine soldier soldiers source south special spring state statement station strike suicide summer table talks
            target terror terrorist test text total town tribal tribe troops unit unknown user value various vehicle
            victim video village war water wedding weapon west wheat winter woman women wounded year youth
            """;

    private final Set<String> words;

    OrdinaryNames() {
        words = Arrays.stream((PEOPLE + WORDS).strip().split("\\s+"))
                .map(word -> Folded.of(word).letters())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the name is one of them, or put together from two and more. */
    boolean holds(Folded name) {
        for (String word : name.words()) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return !name.words().isEmpty();
    }
}
