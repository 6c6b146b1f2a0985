/** What people choose first: the usual words with the usual ends, keyboard paths and sequences, English and pinyin. */
const words = `
password passw0rd p@ssw0rd p@ssword qwerty qwertyuiop qwer qwerasdf asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm
admin administrator root user test guest welcome letmein iloveyou woaini woaiwojia woaizhongguo zhongguo beijing
shanghai zhengfu xinxigongkai gongkai niandubaogao bangongshi monkey dragon sunshine princess football baseball
superman master abc abcd abcdef abcdefg aaa aaaaaa qaz qazwsx qazwsxedc 1qaz 1qaz2wsx 1q2w3e 1q2w3e4r 1q2w3e4r5t
q1w2e3 q1w2e3r4 zaq1 zaq12wsx changeme secret login system manager server database computer internet huawei
tencent wechat weixin alibaba taobao woshishui nihao xiexie mima wodemima
`;
const ends = `
123 1234 12345 123456 1234567 12345678 123456789 1234567890 12345678910 321 654321 111 1111 111111 000000 123123
112233 520 1314 520520 5201314 1314520 888 8888 888888 666 666666 2008 2018 2019 2020 2021 2022 2023 2024 2025
2026 @123 @1234 @12345 @123456 @2024 @2025 @2026 !@# !@#$ !@#$% 123! 1234! !123 abc abc123 qwe qwe123 qwerty
password admin admin123
`;
const whole = `
123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 012345678901 098765432109
987654321098 123456654321 112233445566 111222333444 111111222222 123321123321 147258369147 147258369258
159753159753 741852963741 789456123789 963852741963 102030405060 100200300400 111122223333 520131452013
5201314520131 qwertyuiop[] qwertyuiopas qwertyuiopasdf qwertyuiopasdfghjkl asdfghjklzxcvbnm qwertyasdfgh
qweasdzxc123 qweasdzxcrty qazwsxedcrfv qazwsxedcrfvtgb 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qaz@wsx3edc !qaz2wsx#edc
!qaz@wsx#edc zaq12wsxcde3 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i q1w2e3r4t5y6 q1w2e3r4t5y6u7i8 a1b2c3d4e5f6 a1s2d3f4g5h6
z1x2c3v4b5n6 1a2b3c4d5e6f 1z2x3c4v5b6n abcdefghijkl abcdefghijklm abcdefghijklmnop abcdefghijklmnopqrstuvwxyz
abc123456789 a12345678910 aa1234567890 aaaaaa111111 aaa111bbb222 qqqqqqwwwwww passwordpassword mypassword12
mypassword123 password!123 p@$$w0rd1234 correcthorsebatterystaple letmeinletmein iloveyouforever iloveyousomuch
trustno1trustno1 ihatepasswords thisisapassword thisismypassword administrator1 administrator! adminadmin12
changemechangeme changeitnow1 defaultpassword initialpassword temporarypassword woaini521314 wozhiaini1314
woshiguanliyuan guanliyuan123 guanliyuan1234 zhengfuxinxi zhengfugongkai xinxigongkai1 zhengwugongkai
woaizhonghua zhonghuarenmingongheguo qwe123asd456 zxcvbnmasdfghjkl mnbvcxzlkjhgfdsa poiuytrewq12 poiuytrewqlk
0987654321qwerty 1234qwerasdf 1234qwerasdfzxcv qwer1234asdf qwerasdfzxcv asdf1234asdf 1111aaaa2222
`;
const split = (list: string): string[] => list.trim().split(/\s+/);

/** In lower case. */
export const commonPasswords: ReadonlySet<string> = new Set([
  ...split(whole),
  ...split(words).flatMap((word) => split(ends).flatMap((end) => [word + end, end + word])),
]);
